package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.Bill;
import java.util.List;

/**
 * A business date whose bills are in state; public for Flink.
 *
 * @param generation how often the day had been closed before: later generations overrule the
 *     figures of earlier ones
 * @param zone time zone of the outlet
 * @param bills how many bills of the day are known
 * @param mostLines the most lines that a bill of the day ever had, earlier generations included
 * @param mostPayments the same for payments
 * @param complete whether its source has told all of it
 * @param rebuilding whether it was closed and is being told again: its figures are then held back
 *     until as many bills are known as its source says there are
 */
public record OpenDay(
    int generation,
    String zone,
    int bills,
    int mostLines,
    int mostPayments,
    boolean complete,
    boolean rebuilding) {

  static OpenDay first(String zone) {
    return new OpenDay(0, zone, 0, 0, 0, false, false);
  }

  static OpenDay again(ClosedDay closed, String zone) {
    return new OpenDay(
        closed.generation() + 1, zone, 0, closed.mostLines(), closed.mostPayments(), false, true);
  }

  /** Counts a bill in (+1), out (-1), or notes another content of it (0). */
  OpenDay counting(Bill bill, int sign) {
    return new OpenDay(
        generation,
        zone,
        bills + sign,
        Math.max(mostLines, bill.lines().size()),
        Math.max(mostPayments, bill.payments().size()),
        complete,
        rebuilding);
  }

  OpenDay completed() {
    return new OpenDay(generation, zone, bills, mostLines, mostPayments, true, rebuilding);
  }

  OpenDay rebuilt() {
    return new OpenDay(generation, zone, bills, mostLines, mostPayments, complete, false);
  }

  /** What stays of the day when its bills leave the state. */
  ClosedDay close(List<String> salesKeys) {
    return new ClosedDay(generation, mostLines, mostPayments, salesKeys);
  }

  /** Versions of the day's figures begin here: above all of earlier generations. */
  long firstVersion() {
    return (long) generation << Integer.SIZE;
  }
}
