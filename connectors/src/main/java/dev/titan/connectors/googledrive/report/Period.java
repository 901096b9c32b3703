package dev.titan.connectors.googledrive.report;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The period that a file states about itself.
 *
 * @param from first moment, in the outlet's local time
 * @param to last moment; the start of a day means the whole of that day
 */
public record Period(LocalDateTime from, LocalDateTime to) {

  /** Refuses a period that ends before it starts. */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The period ends at %s, before %s".formatted(to, from));
    }
  }

  /** Whole days. */
  public static Period ofDays(LocalDate from, LocalDate to) {
    return new Period(from.atStartOfDay(), to.atStartOfDay());
  }
}
