package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.table.Moment;
import dev.titan.contracts.error.TitanException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days of trade of which a table of bills may not tell all, since a row of it cannot be read: a
 * bill that is left out would look as if nobody had billed its food. A day that does not lie in the
 * period of the file is not believed, and the row may be of any day then.
 */
final class LostDays {

  /** A calendar day and a day of trade differ by so many. */
  private static final int NEAR = 1;

  private static final List<String> FIELDS = List.of("date", "timestamp");
  private static final int MOST_NAMED = 5;

  private final Optional<Period> period;
  private final NavigableSet<LocalDate> days = new TreeSet<>();
  private boolean all;

  LostDays(Optional<Period> period) {
    this.period = period;
  }

  /** Notes a day of which a bill is left out. */
  void day(LocalDate day) {
    if (isCredible(day)) {
      days.add(day);
    } else {
      all = true;
    }
  }

  /** Notes the days that a row may be of whose day of trade cannot be told. */
  void row(Row row) {
    List<LocalDate> stated = new ArrayList<>();
    for (String field : FIELDS) {
      stated(row.quietly(), field).ifPresent(stated::add);
    }
    if (stated.isEmpty() || !stated.stream().allMatch(this::isCredible)) {
      all = true;
      return;
    }
    for (LocalDate day : stated) {
      day.minusDays(NEAR).datesUntil(day.plusDays(NEAR + 1L)).forEach(days::add);
    }
  }

  /** Whether something of a day may be lost. */
  boolean has(LocalDate day) {
    return all || days.contains(day);
  }

  /** The days of the period in words; empty when nothing is lost. */
  Optional<String> describe() {
    if (all) {
      return Optional.of("any day");
    }
    List<String> named = days.stream().filter(this::isOfPeriod).map(LocalDate::toString).toList();
    if (named.size() > MOST_NAMED) {
      return Optional.of("%s and %d other days".formatted(named.get(0), named.size() - 1));
    }
    return Optional.of(String.join(", ", named)).filter(days -> !days.isEmpty());
  }

  private boolean isOfPeriod(LocalDate day) {
    return period
        .filter(one -> !day.isBefore(one.from().toLocalDate()))
        .filter(one -> !day.isAfter(one.to().toLocalDate()))
        .isPresent();
  }

  /** Whether a row of the period can state that day. */
  private boolean isCredible(LocalDate day) {
    return isOfPeriod(day.plusDays(NEAR)) || isOfPeriod(day) || isOfPeriod(day.minusDays(NEAR));
  }

  private static Optional<LocalDate> stated(Row row, String field) {
    try {
      return row.moment(field).flatMap(Moment::date);
    } catch (TitanException e) {
      return Optional.empty(); // The other column may tell it.
    }
  }
}
