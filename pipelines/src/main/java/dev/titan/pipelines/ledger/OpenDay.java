package dev.titan.pipelines.ledger;

/**
 * A business date whose bills are in state.
 *
 * @param generation how often the day had been closed before: later generations overrule the
 *     figures of earlier ones
 * @param zone time zone of the outlet
 * @param bills how many bills of the day are known
 * @param complete whether its source has told all of it
 * @param rebuilding whether it was closed and is being told again: its figures are then held back
 *     until as many bills are known as its source says there are
 */
record OpenDay(int generation, String zone, int bills, boolean complete, boolean rebuilding) {

  static OpenDay first(String zone) {
    return new OpenDay(0, zone, 0, false, false);
  }

  static OpenDay again(ClosedDay closed, String zone) {
    return new OpenDay(closed.generation() + 1, zone, 0, false, true);
  }

  OpenDay plusBills(int more) {
    return new OpenDay(generation, zone, bills + more, complete, rebuilding);
  }

  OpenDay completed() {
    return new OpenDay(generation, zone, bills, true, rebuilding);
  }

  OpenDay rebuilt() {
    return new OpenDay(generation, zone, bills, complete, false);
  }

  /** Versions of the day's figures begin here: above all of earlier generations. */
  long firstVersion() {
    return (long) generation << Integer.SIZE;
  }
}
