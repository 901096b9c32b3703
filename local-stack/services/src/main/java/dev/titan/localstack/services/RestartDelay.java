package dev.titan.localstack.services;

import java.time.Duration;

/**
 * How long to wait before a process that died is started again: longer each time, up to a limit.
 */
final class RestartDelay {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration STABLE = Duration.ofMinutes(1);

  private Duration next = FIRST;

  /** The wait, given how long the process had lived; one that lived for a minute begins anew. */
  Duration after(Duration lived) {
    if (lived.compareTo(STABLE) >= 0) {
      next = FIRST;
    }
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return wait;
  }
}
