package dev.titan.localstack.simulator.petpooja;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests for each outlet in the current second of a clock. */
final class RateLimit {
  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private long second;

  RateLimit(Clock clock) {
    this.clock = clock;
  }

  /** Whether one more request for the outlet is within the limit; 0 is no limit. */
  synchronized boolean admits(String restId, int requestsPerSecond) {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      counts.clear();
    }
    return counts.merge(restId, 1, Integer::sum) <= requestsPerSecond || requestsPerSecond == 0;
  }
}
