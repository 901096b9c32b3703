package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Says what a file covers, once everything it says is acknowledged. Whole business days of bills
 * are claimed one by one with their number, since that is how readers check them; a day on which
 * heads of bills wait for their lines is not claimed.
 */
final class Claims {

  private static final String WAITING =
      "Days with bills that wait for their lines count as told once the item report has them";

  private final StorePlaces places;
  private final PublishedRows rows;
  private final BillDesk bills;
  private final FactPublisher publisher;
  private final List<String> notes;

  Claims(
      StorePlaces places,
      PublishedRows rows,
      BillDesk bills,
      FactPublisher publisher,
      List<String> notes) {
    this.places = places;
    this.rows = rows;
    this.bills = bills;
    this.publisher = publisher;
    this.notes = notes;
  }

  void claim(List<Window> windows) {
    windows.forEach(this::claim);
    publisher.flush();
  }

  private void claim(Window window) {
    OutletKey outlet = window.feed().outlet();
    if (!window.isOfBills()) {
      publish(window, window.from(), window.through(), null);
      return;
    }
    BusinessCalendar calendar = places.of(outlet.outlet()).orElseThrow().calendar();
    boolean waiting = false;
    Instant from = window.from();
    while (from.isBefore(window.through())) {
      LocalDate day = calendar.dateOf(from);
      Instant end = calendar.endOf(day);
      boolean whole = from.equals(calendar.startOf(day)) && !end.isAfter(window.through());
      Instant through = end.isAfter(window.through()) ? window.through() : end;
      if (isHeadsAlone(window, from, through)) {
        waiting = true;
      } else {
        publish(
            window, from, through, whole ? rows.count(outlet, window.feed().source(), day) : null);
      }
      from = through;
    }
    if (waiting && !notes.contains(WAITING)) {
      notes.add(WAITING);
    }
  }

  private boolean isHeadsAlone(Window window, Instant from, Instant through) {
    return window.part().equals(Optional.of(BillPart.Kind.MASTER))
        && bills.withoutLines(window.feed().outlet(), from, through) > 0;
  }

  private void publish(Window window, Instant from, Instant through, Integer facts) {
    Told.Feed feed = window.feed();
    publisher.publish(
        feed.topic(),
        new Coverage(
            feed.outlet().org(), feed.outlet().outlet(), feed.source(), from, through, facts));
  }
}
