package dev.titan.localstack.simulator.world;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The business days that a source of orders knows, both ends included. */
public record BusinessDays(LocalDate first, LocalDate last) {

  /** Checks the order of the two ends. */
  public BusinessDays {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("business days end on " + last + " before " + first);
    }
  }

  /** Whether the day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** All of them, in order. */
  public Stream<LocalDate> stream() {
    return first.datesUntil(last.plusDays(1));
  }
}
