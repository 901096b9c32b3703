package dev.titan.connectors.petpooja;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How fast the past of all outlets together may come while at least one is live. Whatever is live
 * shares topics and machine with the past, and would wait behind it; where nobody is live yet, as
 * at the first start of a chain, nobody waits and the past comes as fast as it can.
 *
 * <p>Safe for use by several threads.
 */
final class PastPace {

  private static final double NANOS = 1e9;

  /** A whole day at once would stand before what is live for a good part of a second. */
  private static final int PORTION = 25;

  private final int billsPerSecond;
  private final Supplier<List<OutletStatus>> outlets;

  /** When what was published so far is paid for, on the caller's monotonic clock. */
  private long paidAt;

  private boolean begun;

  /**
   * A pace.
   *
   * @param billsPerSecond of all outlets together
   * @param outlets how it stands with each now, asked anew each time
   */
  PastPace(int billsPerSecond, Supplier<List<OutletStatus>> outlets) {
    this.billsPerSecond = billsPerSecond;
    this.outlets = outlets;
  }

  /** How many bills of the past may be published at once. */
  int portion() {
    return anyIsLive() ? PORTION : Integer.MAX_VALUE;
  }

  /** How long to pause after so many bills of the past were published. */
  synchronized Duration after(int bills, long nanos) {
    if (!anyIsLive()) {
      begun = false;
      return Duration.ZERO;
    }
    if (!begun || paidAt - nanos < 0) {
      begun = true;
      paidAt = nanos;
    }
    paidAt += (long) (bills * NANOS / billsPerSecond);
    return Duration.ofNanos(paidAt - nanos);
  }

  private boolean anyIsLive() {
    return outlets.get().stream().anyMatch(outlet -> outlet.state() == OutletState.LIVE);
  }
}
