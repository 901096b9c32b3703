package dev.titan.localstack.cli.cases;

import java.time.LocalDate;

/**
 * Which cases are meant; an empty text means any.
 *
 * @param state how they stand
 * @param outlet their outlet, alone or as {@code org/outlet}
 * @param mode what was found
 * @param from of this business date or later
 */
public record CaseFilter(State state, String outlet, String mode, LocalDate from) {

  /** The first day that ClickHouse's dates can hold. */
  public static final LocalDate FIRST_DAY = LocalDate.EPOCH;

  /** How a case stands, for whoever has to look at it. */
  public enum State {
    /** Found, and nobody has decided about it. */
    open,
    /** The same, and more evidence came since it was opened. */
    amended,
    /** Somebody has decided about it. */
    decided,
    /** Turned out to be innocent. */
    resolved,
    /** However it stands. */
    all
  }
}
