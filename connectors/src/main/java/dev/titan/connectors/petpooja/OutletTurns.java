package dev.titan.connectors.petpooja;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The turns of one outlet: never two at a time, the next one when it is due or when woken. */
final class OutletTurns {

  private static final Logger LOG = LoggerFactory.getLogger(OutletTurns.class);

  private final OutletSync outlet;
  private final Duration afterFailure;
  private final ScheduledExecutorService threads;

  /** Of several turns that wait only the latest counts. */
  private long latest;

  private boolean running;
  private boolean woken;

  OutletTurns(OutletSync outlet, Duration afterFailure, ScheduledExecutorService threads) {
    this.outlet = outlet;
    this.afterFailure = afterFailure;
    this.threads = threads;
  }

  OutletSync outlet() {
    return outlet;
  }

  /** Has a turn at once, or directly after the one that is running. */
  synchronized void wake() {
    if (running) {
      woken = true;
    } else {
      schedule(Duration.ZERO);
    }
  }

  private synchronized void schedule(Duration delay) {
    latest++;
    long number = latest;
    try {
      Future<?> unused =
          threads.schedule(() -> turn(number), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("event=petpooja_stopped outlet={}", outlet.key());
    }
  }

  private void turn(long number) {
    synchronized (this) {
      if (running || number != latest) {
        return;
      }
      running = true;
    }
    Duration delay = afterFailure;
    try {
      delay = outlet.step();
    } catch (CancellationException e) {
      LOG.debug("event=petpooja_interrupted outlet={}", outlet.key());
    } catch (RuntimeException e) {
      outlet.unexpected(e);
    }
    synchronized (this) {
      running = false;
      schedule(woken ? Duration.ZERO : delay);
      woken = false;
    }
  }
}
