package dev.titan.benchmarks.measure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a condition by looking again and again. */
public final class Waiting {

  /** A condition that may fail to be looked at. */
  @FunctionalInterface
  public interface Condition {
    /** Whether it holds. */
    boolean holds() throws Exception;
  }

  private Waiting() {}

  /**
   * Looks until the condition holds and answers the {@link System#nanoTime} at which it was found
   * to hold.
   *
   * @throws IllegalStateException when it does not within the limit
   */
  public static long until(String what, Duration pause, Duration limit, Condition condition)
      throws Exception {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("%s: not within %d s".formatted(what, limit.toSeconds()));
      }
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }
    return System.nanoTime();
  }
}
