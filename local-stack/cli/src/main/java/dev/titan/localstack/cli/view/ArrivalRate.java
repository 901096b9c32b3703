package dev.titan.localstack.cli.view;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many bills a real minute have become queryable lately. For one thread. */
final class ArrivalRate {
  private static final long WINDOW_NANOS = Duration.ofSeconds(60).toNanos();
  private static final double MINUTE_NANOS = WINDOW_NANOS;

  private record Count(long nanos, long bills) {}

  private final Deque<Count> counts = new ArrayDeque<>();

  /** Takes a count of all bills at a moment of a monotonic clock. */
  void count(long nanos, long bills) {
    counts.addLast(new Count(nanos, bills));
    while (counts.size() > 2 && nanos - counts.getFirst().nanos() > WINDOW_NANOS) {
      counts.removeFirst();
    }
  }

  /** Forgets the past, which was fetched at another pace. */
  void restart() {
    counts.clear();
  }

  /** Bills a minute over the last minute, or over what has passed of it. */
  double perMinute() {
    if (counts.size() < 2) {
      return 0;
    }
    Count first = counts.getFirst();
    Count last = counts.getLast();
    return (last.bills() - first.bills()) * MINUTE_NANOS / (last.nanos() - first.nanos());
  }

  /** Bills a second between the last counts, some seconds apart. */
  double perSecond() {
    if (counts.size() < 2) {
      return 0;
    }
    Count last = counts.getLast();
    Count before = counts.getFirst();
    for (Count count : counts) {
      if (last.nanos() - count.nanos() > Duration.ofSeconds(5).toNanos()) {
        before = count;
      }
    }
    return (last.bills() - before.bills()) * 1e9 / Math.max(1, last.nanos() - before.nanos());
  }
}
