package dev.titan.localstack.cli.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last hundred measured lags. Safe for use by several threads. */
final class LagSamples {
  private static final int KEPT = 100;
  private static final double RANK = 0.95;

  private final Deque<Duration> last = new ArrayDeque<>();
  private Optional<Instant> waitingSince = Optional.empty();

  synchronized void add(Duration lag) {
    last.addLast(lag);
    if (last.size() > KEPT) {
      last.removeFirst();
    }
  }

  synchronized void clear() {
    last.clear();
  }

  /** Since when the oldest record waits that no query finds yet. */
  synchronized void waiting(Optional<Instant> since) {
    waitingSince = since;
  }

  synchronized PipelineLag lag(Instant now) {
    Optional<Duration> waiting = waitingSince.map(since -> Duration.between(since, now));
    if (last.isEmpty()) {
      return new PipelineLag(Optional.empty(), Optional.empty(), waiting);
    }
    List<Duration> sorted = last.stream().sorted().toList();
    Duration p95 = sorted.get((int) Math.ceil(RANK * sorted.size()) - 1);
    return new PipelineLag(Optional.of(last.getLast()), Optional.of(p95), waiting);
  }
}
