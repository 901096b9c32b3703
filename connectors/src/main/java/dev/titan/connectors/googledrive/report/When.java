package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.table.Moment;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something in a row happened, and the day of trade it counts for.
 *
 * <p>A time with its day is local time; the day of trade follows from it by the closing time,
 * unless another column states another day. A time whose day stands in another column, or only
 * above the table, belongs to that day of trade: before the closing time it is the calendar day
 * after. A day without a time is that day of trade from its start.
 *
 * @param at the moment
 * @param businessDate the day of trade
 * @param exact whether a time was told, too
 */
record When(Instant at, LocalDate businessDate, boolean exact) {

  private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(1);
  private static final int MOST_DAYS_APART = 366;

  /**
   * What is known around a row.
   *
   * @param calendar of the outlet
   * @param observedAt when the file was observed
   * @param period that the file states
   */
  record Around(BusinessCalendar calendar, Instant observedAt, Optional<Period> period) {}

  /**
   * Reads a time and the day beside it; either may be absent, or hold both.
   *
   * @throws TitanException when there is no day, or none that makes sense
   */
  static When of(Row row, String timeField, String dayField, Around around) {
    Optional<Moment> time = row.moment(timeField);
    Optional<Moment> day = timeField.equals(dayField) ? Optional.empty() : row.moment(dayField);
    if (time.isEmpty()) {
      time = day;
      day = Optional.empty();
    }
    if (time.isEmpty()) {
      throw row.missing(row.headers().containsKey(timeField) ? timeField : dayField);
    }
    When when = of(row, time.get(), day.flatMap(Moment::date), timeField, around);
    check(row, when, timeField, around);
    return when;
  }

  private static When of(
      Row row, Moment time, Optional<LocalDate> stated, String field, Around around) {
    BusinessCalendar calendar = around.calendar();
    if (time.date().isPresent() && time.time().isPresent()) {
      LocalDate date = time.date().get();
      Instant at = date.atTime(time.time().get()).atZone(calendar.zone()).toInstant();
      boolean other = stated.isPresent() && !stated.get().equals(date);
      if (other && Math.abs(ChronoUnit.DAYS.between(stated.get(), date)) > MOST_DAYS_APART) {
        throw row.wrong(ErrorCode.BAD_TIME, field, date.toString(), "is more than a year away");
      }
      return new When(at, other ? stated.get() : calendar.dateOf(at), true);
    }
    LocalDate date =
        time.date().or(() -> stated).or(() -> onlyDay(row, field, around)).orElse(null);
    if (date == null) {
      throw new TitanException(
          ErrorCode.BAD_TIME,
          "'%s' holds a time alone, and no column and nothing above the table says of which day"
              .formatted(row.header(field)));
    }
    if (time.time().isPresent()) {
      LocalTime clock = time.time().get();
      boolean next = clock.isBefore(calendar.closing());
      if (next) {
        row.notes()
            .row(
                "'%s' holds times without a day; those before the closing time, %s, are taken for"
                        .formatted(row.header(field), calendar.closing())
                    + " the end of the day of trade");
      }
      LocalDateTime local = (next ? date.plusDays(1) : date).atTime(clock);
      return new When(local.atZone(calendar.zone()).toInstant(), date, true);
    }
    return new When(calendar.startOf(date), date, false);
  }

  private static Optional<LocalDate> onlyDay(Row row, String field, Around around) {
    Optional<LocalDate> day =
        around
            .period()
            .filter(period -> period.from().toLocalDate().equals(period.to().toLocalDate()))
            .map(period -> period.from().toLocalDate());
    day.ifPresent(
        date ->
            row.notes()
                .row(
                    "'%s' holds times without a day; they are taken for %s, the only day of the"
                            .formatted(row.header(field), date)
                        + " file's period"));
    return day;
  }

  private static void check(Row row, When when, String field, Around around) {
    if (when.businessDate().isBefore(EARLIEST)) {
      throw row.wrong(ErrorCode.BAD_TIME, field, when.businessDate().toString(), "is years ago");
    }
    if (when.at().isAfter(around.observedAt().plus(FURTHEST_AHEAD))) {
      throw row.wrong(
          ErrorCode.BAD_TIME, field, when.businessDate().toString(), "is in the future");
    }
    around
        .period()
        .filter(
            period ->
                when.businessDate().isBefore(period.from().toLocalDate().minusDays(1))
                    || when.businessDate().isAfter(period.to().toLocalDate()))
        .ifPresent(
            period ->
                row.notes()
                    .row(
                        "Rows lie outside the period that the file states, %s to %s; they are taken"
                            .formatted(period.from().toLocalDate(), period.to().toLocalDate())));
  }
}
