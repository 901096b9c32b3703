package dev.titan.contracts.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The days of trade of one outlet: a business date runs from the closing time of its own calendar
 * day to the closing time of the next one, in the outlet's zone. A bill at 01:30 belongs to the
 * evening before it.
 *
 * @param zone the outlet's time zone
 * @param closing local time at which one business date ends and the next begins
 */
public record BusinessCalendar(ZoneId zone, LocalTime closing) {

  /** Most outlets of the chain are in India. */
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Kolkata");

  /** Late enough that hardly any cafe still sells. */
  public static final LocalTime DEFAULT_CLOSING = LocalTime.of(4, 0);

  /** Checks that both parts are there. */
  public BusinessCalendar {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(closing, "closing");
  }

  /** The business date of an instant. */
  public LocalDate dateOf(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    LocalDate date = local.toLocalDate();
    return local.toLocalTime().isBefore(closing) ? date.minusDays(1) : date;
  }

  /** The instant at which a business date begins (inclusive). */
  public Instant startOf(LocalDate businessDate) {
    return businessDate.atTime(closing).atZone(zone).toInstant();
  }

  /** The instant at which a business date ends (exclusive). */
  public Instant endOf(LocalDate businessDate) {
    return startOf(businessDate.plusDays(1));
  }

  /**
   * The instant at which the local clock hour of an instant began. Where clocks are set back the
   * repeated hour is an hour of its own.
   */
  public static Instant hourOf(Instant instant, ZoneId zone) {
    return instant.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
  }
}
