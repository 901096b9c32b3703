package dev.titan.connectors.sync;

import java.time.LocalDate;

/**
 * An unbroken run of business days of one outlet that a source has delivered completely.
 *
 * @param from first day, inclusive
 * @param through last day, inclusive
 */
public record DeliveredDays(LocalDate from, LocalDate through) {

  /** Refuses a run that ends before it starts. */
  public DeliveredDays {
    if (through.isBefore(from)) {
      throw new IllegalArgumentException("Days delivered from " + from + " through " + through);
    }
  }

  /** Whether a day lies in the run. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }
}
