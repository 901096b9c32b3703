package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.googledrive.report.FileSummary.Covered;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a table claims to tell completely: the period that the file states, never beyond the moment
 * at which the file was observed, and without the days of which a bill may be lost. Without a
 * period it claims nothing. Nor do the reports that show a part only of what their source tells:
 * changes of tickets without the tickets.
 */
final class Claims {

  private Claims() {}

  /** A time of which nothing is lost. */
  private record Told(Instant from, Instant through) {}

  /** The claims of a table that was read to its end about some outlets. */
  static List<Covered> of(Mapping mapping, Set<Place> places) {
    Report report = mapping.report();
    List<Covered> claims = new ArrayList<>();
    if (mapping.period().isEmpty() || !isComplete(report)) {
      return claims;
    }
    for (Place place : places) {
      Instant from = from(report, mapping.period().get(), place.calendar());
      Instant through = through(mapping.period().get(), place.calendar());
      through = through.isAfter(mapping.observedAt()) ? mapping.observedAt() : through;
      for (Told told : told(from, through, place.calendar(), mapping.lost())) {
        claims.add(
            new Covered(
                report.topic().orElseThrow(),
                part(report),
                new Coverage(
                    place.key().org(),
                    place.key().outlet(),
                    report.source(),
                    told.from(),
                    told.through(),
                    null)));
      }
    }
    return claims;
  }

  /** What is left of a time without the days of trade of which something may be lost. */
  private static List<Told> told(
      Instant from, Instant through, BusinessCalendar calendar, LostDays lost) {
    List<Told> told = new ArrayList<>();
    Instant begun = from;
    Instant at = from;
    while (at.isBefore(through)) {
      LocalDate day = calendar.dateOf(at);
      Instant end = calendar.endOf(day).isBefore(through) ? calendar.endOf(day) : through;
      if (lost.has(day)) {
        add(told, begun, at);
        begun = end;
      }
      at = end;
    }
    add(told, begun, through);
    return told;
  }

  private static void add(List<Told> told, Instant from, Instant through) {
    if (from.isBefore(through)) {
      told.add(new Told(from, through));
    }
  }

  private static boolean isComplete(Report report) {
    return report.topic().isPresent()
        && report != Report.KOT_MODIFICATION
        && report != Report.VOID_KOT;
  }

  private static Optional<BillPart.Kind> part(Report report) {
    return switch (report) {
      case ORDERS_MASTER -> Optional.of(BillPart.Kind.MASTER);
      case ITEM_DETAILS -> Optional.of(BillPart.Kind.LINES);
      default -> Optional.empty();
    };
  }

  /** A stock summary counts at the end of its period and tells nothing of the days before. */
  private static Instant from(Report report, Period period, BusinessCalendar calendar) {
    if (report == Report.STOCK_SUMMARY) {
      return calendar.startOf(period.to().toLocalDate());
    }
    return isDays(period)
        ? calendar.startOf(period.from().toLocalDate())
        : period.from().atZone(calendar.zone()).toInstant();
  }

  private static Instant through(Period period, BusinessCalendar calendar) {
    LocalDate last = period.to().toLocalDate();
    return isDays(period) ? calendar.endOf(last) : period.to().atZone(calendar.zone()).toInstant();
  }

  private static boolean isDays(Period period) {
    return period.from().equals(period.from().toLocalDate().atStartOfDay())
        && period.to().equals(period.to().toLocalDate().atStartOfDay());
  }
}
