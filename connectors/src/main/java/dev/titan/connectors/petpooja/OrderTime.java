package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When an order was opened, and the day of trade it counts for.
 *
 * <p>{@code created_on} is local time without a zone. Where clocks go forward, a time in the gap
 * means the same instant as with the clock not yet changed; where they go back, the earlier of the
 * two instants holds.
 *
 * <p>{@code order_date} holds where the source states it, however far {@code created_on} lies from
 * it within a year: an advance order is created days before, a till that was offline books days
 * later, and the money belongs to the day that the source counts it under. Beyond a year one of the
 * two is no time of this order.
 *
 * @param createdAt when the order was opened
 * @param businessDate the day of trade
 */
record OrderTime(Instant createdAt, LocalDate businessDate) {

  /**
   * The documented form, and with it the only one: others would be read wrongly sooner or later.
   */
  private static final DateTimeFormatter CREATED_ON =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter ORDER_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(1);
  private static final int MOST_DAYS_APART = 366;

  /** Reads both from {@code Order}. */
  static OrderTime of(Fields order, BusinessCalendar calendar, Instant observedAt) {
    String text = order.required("created_on");
    Instant createdAt = createdAt(order, text, calendar, observedAt);
    LocalDate computed = calendar.dateOf(createdAt);
    Optional<String> stated = order.text("order_date");
    if (stated.isEmpty()) {
      return new OrderTime(createdAt, computed);
    }
    LocalDate date = orderDate(order, stated.get());
    if (Math.abs(ChronoUnit.DAYS.between(date, computed)) > MOST_DAYS_APART) {
      throw order.wrong(
          ErrorCode.BAD_TIME, "created_on", text, "is more than a year away from order_date");
    }
    return new OrderTime(createdAt, date);
  }

  private static Instant createdAt(
      Fields order, String text, BusinessCalendar calendar, Instant observedAt) {
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(text, CREATED_ON);
    } catch (DateTimeParseException e) {
      throw order.wrong(ErrorCode.BAD_TIME, "created_on", text, "is no YYYY-MM-DD HH:MM:SS");
    }
    Instant createdAt = local.atZone(calendar.zone()).toInstant();
    if (local.toLocalDate().isBefore(EARLIEST)) {
      throw order.wrong(ErrorCode.BAD_TIME, "created_on", text, "is years ago");
    }
    if (createdAt.isAfter(observedAt.plus(FURTHEST_AHEAD))) {
      throw order.wrong(ErrorCode.BAD_TIME, "created_on", text, "is in the future");
    }
    return createdAt;
  }

  private static LocalDate orderDate(Fields order, String text) {
    try {
      LocalDate date = LocalDate.parse(text, ORDER_DATE);
      if (date.isBefore(EARLIEST)) {
        throw order.wrong(ErrorCode.BAD_TIME, "order_date", text, "is years ago");
      }
      return date;
    } catch (DateTimeParseException e) {
      throw order.wrong(ErrorCode.BAD_TIME, "order_date", text, "is no YYYY-MM-DD");
    }
  }
}
