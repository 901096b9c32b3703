package dev.titan.pipelines.ledger;

/**
 * The running figures of one sales row. Mutable and confined to one outlet's bundle; the array is
 * the form in state.
 */
@SuppressWarnings("EnumOrdinal") // measures stand in the order of the columns; new ones go last
final class Totals {

  private static final int VERSION = 0;
  private static final int PARTS = 1;
  private static final int FIRST_MEASURE = 2;

  private final long[] values;

  private Totals(long[] values) {
    this.values = values;
  }

  /** Figures of a row to which nothing has been added; versions count on from the given one. */
  static Totals empty(int measures, long firstVersion) {
    long[] values = new long[FIRST_MEASURE + measures];
    values[VERSION] = firstVersion;
    return new Totals(values);
  }

  /** Takes over the form in state. */
  static Totals ofState(long[] values) {
    return new Totals(values);
  }

  /** The form in state. */
  long[] toState() {
    return values;
  }

  /** Notes that a bill or line came in (+1) or was taken back (-1). */
  void part(int sign) {
    values[PARTS] += sign;
    values[VERSION]++;
  }

  void add(Enum<?> measure, long amount) {
    values[FIRST_MEASURE + measure.ordinal()] += amount;
  }

  long get(Enum<?> measure) {
    return values[FIRST_MEASURE + measure.ordinal()];
  }

  /** Whether nothing is left that the row speaks of. */
  boolean isEmpty() {
    return values[PARTS] == 0;
  }

  /** Rises with every change. */
  long version() {
    return values[VERSION];
  }
}
