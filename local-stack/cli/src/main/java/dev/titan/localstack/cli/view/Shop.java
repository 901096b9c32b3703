package dev.titan.localstack.cli.view;

import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An outlet as the view shows it.
 *
 * @param key organisation and outlet
 * @param name for people
 * @param calendar its zone and closing time
 * @param sameDay whether its source shows the day that is still open
 * @param settleDelay how late its orders may show up at the source
 */
public record Shop(
    OutletKey key, String name, BusinessCalendar calendar, boolean sameDay, Duration settleDelay) {

  /** The newest business day that its source shows: today, or the last one that is over. */
  public LocalDate shownDay(Instant now) {
    return sameDay ? calendar.dateOf(now) : calendar.dateOf(now.minus(settleDelay)).minusDays(1);
  }
}
