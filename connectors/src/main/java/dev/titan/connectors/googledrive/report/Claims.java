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
 * at which the file was observed. Without a period it claims nothing. Nor do the reports that show
 * a part only of what their source tells: changes of tickets without the tickets.
 */
final class Claims {

  private Claims() {}

  /** The claims of a table that was read to its end. */
  static List<Covered> of(
      Report report, Optional<Period> period, Set<Place> places, Instant observedAt) {
    List<Covered> claims = new ArrayList<>();
    if (period.isEmpty() || !isComplete(report)) {
      return claims;
    }
    for (Place place : places) {
      Instant from = from(report, period.get(), place.calendar());
      Instant through = through(period.get(), place.calendar());
      through = through.isAfter(observedAt) ? observedAt : through;
      if (from.isBefore(through)) {
        claims.add(
            new Covered(
                report.topic().orElseThrow(),
                part(report),
                new Coverage(
                    place.key().org(),
                    place.key().outlet(),
                    report.source(),
                    from,
                    through,
                    null)));
      }
    }
    return claims;
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
