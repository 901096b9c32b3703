package dev.titan.localstack.services;

import java.time.Duration;

/** Hears of each step of a start or a stop, from any thread, one call at a time. */
@FunctionalInterface
public interface StackProgress {
  /**
   * A step is done.
   *
   * @param step what was done, as in {@code kafka started at 127.0.0.1:9092}
   * @param took how long it took
   */
  void done(String step, Duration took);
}
