package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.googledrive.table.Moment;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.StableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * KOT report: each row is an item that was sent to the kitchen, perhaps with the time at which it
 * was ready. A negative quantity is a removal after the ticket. So is the status "Cancelled"; where
 * a negative row stands beside it, both are the same removal.
 */
final class KotMapper implements RowMapper {

  private static final Set<String> TAKEN_BACK =
      Set.of("cancelled", "canceled", "cancel", "void", "voided", "deleted", "removed");

  private static final Set<String> PLAIN =
      Set.of(
          "",
          "prepared",
          "ready",
          "food ready",
          "food is ready",
          "served",
          "delivered",
          "completed",
          "done",
          "pending",
          "preparing",
          "in progress",
          "accepted",
          "active",
          "new",
          "fired",
          "printed",
          "saved",
          "success");

  private final Mapping mapping;
  private final Tickets tickets;
  private final Nth fired = new Nth();
  private final Nth removedByRow = new Nth();
  private final Nth removedByStatus = new Nth();
  private final Set<String> removed = new HashSet<>();
  private final Map<String, Long> balance = new HashMap<>();

  KotMapper(Mapping mapping) {
    this.mapping = mapping;
    this.tickets = new Tickets(mapping);
  }

  @Override
  public RowResult map(Row row) {
    Place place = mapping.site().of(row);
    When when = When.of(row, "punched", "date", mapping.around(place));
    if (!when.exact()) {
      row.notes()
          .row("Tickets have a day and no time; the start of the day of trade stands for it");
    }
    long quantity = row.portionsMilli("quantity").orElseThrow(() -> row.missing("quantity"));
    if (quantity == 0) {
      return new RowResult.Skipped(SkipReason.NOTHING);
    }
    String status = row.text("status").toLowerCase(Locale.ROOT);
    if (!TAKEN_BACK.contains(status) && !PLAIN.contains(status)) {
      row.notes()
          .row("The item status '%s' is not known and is not used".formatted(row.text("status")));
    }
    return quantity > 0
        ? fired(row, place, when, quantity, TAKEN_BACK.contains(status))
        : takenBack(row, place, when, quantity);
  }

  private RowResult fired(Row row, Place place, When when, long quantity, boolean cancelled) {
    List<KotEvent> events = new ArrayList<>();
    String[] identity = tickets.identity(place, row, when, "fired", quantity);
    Optional<Instant> prepared = prepared(row, when, place);
    String id = fired.id(identity);
    KotEvent sent = tickets.event(place, row, when, when.at(), id, KotAction.FIRED, quantity);
    events.add(sent);
    balance.merge(line(sent), quantity, Long::sum);
    prepared.ifPresent(
        at ->
            events.add(
                tickets.event(
                    place, row, when, at, StableId.of(id, "prepared"), KotAction.PREPARED, 0)));
    if (cancelled) {
      String removal = removedByStatus.id(tickets.removal(place, row, when, quantity));
      if (removed.add(removal)) {
        row.notes()
            .row(
                "Cancelled items do not say when they were taken back; the time of preparation,"
                    + " else of the ticket, stands for it");
        events.add(
            tickets.event(
                place,
                row,
                when,
                prepared.orElse(when.at()),
                removal,
                KotAction.CANCELLED,
                -quantity));
      }
    }
    return new RowResult.Facts(events);
  }

  private RowResult takenBack(Row row, Place place, When when, long quantity) {
    String id = removedByRow.id(tickets.removal(place, row, when, quantity));
    if (!removed.add(id)) {
      return new RowResult.Skipped(SkipReason.REPEATED);
    }
    KotEvent event =
        tickets.event(place, row, when, when.at(), id, KotAction.PARTIALLY_CANCELLED, quantity);
    long left = balance.merge(line(event), quantity, Long::sum);
    row.notes().row("Negative quantities are taken for removals after the ticket");
    return RowResult.fact(
        left > 0
            ? event
            : tickets.event(place, row, when, when.at(), id, KotAction.CANCELLED, quantity));
  }

  /** A time of preparation without a day is the first such time after the ticket. */
  private static Optional<Instant> prepared(Row row, When when, Place place) {
    Optional<Moment> moment = row.moment("prepared");
    if (moment.isEmpty()) {
      return Optional.empty();
    }
    if (moment.get().time().isEmpty()) {
      row.notes().row("'%s' holds days without times; not used".formatted(row.header("prepared")));
      return Optional.empty();
    }
    LocalTime clock = moment.get().time().get();
    ZonedDateTime ticket = when.at().atZone(place.calendar().zone());
    LocalDate day =
        moment
            .get()
            .date()
            .orElse(
                clock.isBefore(ticket.toLocalTime())
                    ? ticket.toLocalDate().plusDays(1)
                    : ticket.toLocalDate());
    Instant at = day.atTime(clock).atZone(place.calendar().zone()).toInstant();
    if (at.isBefore(when.at())) {
      row.notes().row("Items were prepared before they were punched; taken as stated");
    }
    return Optional.of(at);
  }

  private static String line(KotEvent event) {
    return String.join(
        "\n",
        event.org(),
        event.outlet(),
        event.kotId(),
        event.itemName().toLowerCase(Locale.ROOT));
  }
}
