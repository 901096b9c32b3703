package dev.titan.connectors.petpooja;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncProgress;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Days of an outlet that somebody asked for. Every second day is asked for, because an answer holds
 * the day before as well; two days without orders cost one request. A day that fails is tried again
 * after the others; when nothing but failures came three times in a row, the order has failed.
 *
 * <p>The thread of the outlet works on it; the one who asked waits for the result, and may give up.
 */
final class OutletOrder {

  private static final int MOST_FAILURES = 3;

  private final SyncOrder order;
  private final SyncProgress progress;
  private final CompletableFuture<SyncCounts> result = new CompletableFuture<>();
  private final Deque<LocalDate> asks = new ArrayDeque<>();
  private SyncCounts counts = SyncCounts.NONE;
  private LocalDate from;
  private int total;
  private int done;
  private int failures;
  private long notBefore;

  OutletOrder(SyncOrder order, SyncProgress progress) {
    this.order = order;
    this.progress = progress;
  }

  /** What was brought in all; it fails as the order does. */
  CompletableFuture<SyncCounts> result() {
    return result;
  }

  /** Whether nothing is left to do, because it was done, failed or was given up. */
  boolean isOver() {
    return result.isDone();
  }

  /**
   * Decides on the days; later calls change nothing.
   *
   * @param newest the last day that the source shows
   * @param usualFrom the first day that is fetched when none was named
   */
  void begin(LocalDate newest, LocalDate usualFrom, long nanos) {
    if (from != null) {
      return;
    }
    LocalDate through = order.through().filter(day -> day.isBefore(newest)).orElse(newest);
    from = order.from().orElse(usualFrom);
    notBefore = nanos;
    for (LocalDate day = from.plusDays(1); !day.isAfter(through); day = day.plusDays(2)) {
      asks.add(day);
    }
    total = (int) Math.max(0, through.toEpochDay() - from.toEpochDay() + 1);
    if (total % 2 == 1) {
      asks.add(through);
    }
    progress.report(0, total, counts);
    endWhenDone();
  }

  /** The first day that is wanted. */
  LocalDate from() {
    return from;
  }

  /** The day to ask for next. */
  LocalDate nextAsk() {
    return asks.element();
  }

  /** How long nothing may be asked for, because something failed or others have to go first. */
  Duration pause(long nanos) {
    return Duration.ofNanos(Math.max(0, notBefore - nanos));
  }

  /**
   * Notes that the answer for the next day was delivered.
   *
   * @param pause until the day after it may be asked for
   */
  void delivered(Delivery delivery, Duration pause, long nanos) {
    failures = 0;
    notBefore = nanos + pause.toNanos();
    asks.remove();
    // The last one of an odd number of days comes alone.
    done = asks.isEmpty() ? total : Math.min(total, done + 2);
    count(delivery);
    progress.report(done, total, counts);
    endWhenDone();
  }

  /** Notes that the answer for the next day was not complete; what there was is delivered. */
  void failed(Delivery delivery, TitanException failure, Duration pause, long nanos) {
    count(delivery);
    failures++;
    if (failures >= MOST_FAILURES || failure.code() == ErrorCode.BAD_CREDENTIALS) {
      fail(failure);
      return;
    }
    notBefore = nanos + pause.multipliedBy(failures).toNanos();
    asks.add(asks.remove());
  }

  void fail(TitanException failure) {
    progress.report(done, total, counts);
    boolean unused = result.completeExceptionally(failure);
  }

  private void count(Delivery delivery) {
    counts =
        counts.plus(
            new SyncCounts(
                delivery.publishedCount(), delivery.unchangedCount(), delivery.deadLetterCount()));
  }

  private void endWhenDone() {
    if (asks.isEmpty()) {
      boolean unused = result.complete(counts);
    }
  }
}
