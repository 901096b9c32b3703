package dev.titan.contracts.store;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the shared calendar.
 *
 * @param date the day
 * @param name the same every year
 * @param states ISO 3166-2 codes (IN-KA) of where it is kept; none when everywhere
 * @param certainty how sure the date is
 * @param source where the date comes from
 */
public record Holiday(
    LocalDate date, String name, List<String> states, Certainty certainty, String source) {

  /** How sure a date is. */
  public enum Certainty {
    /** The same date every year. */
    FIXED,
    /** Follows by a rule without a doubt. */
    COMPUTED,
    /** As it was held, or as officially listed. */
    ANNOUNCED,
    /** Depends on the moon or on local custom, and may shift by a day. */
    EXPECTED
  }

  /** Copies the list. */
  public Holiday {
    states = List.copyOf(states);
  }
}
