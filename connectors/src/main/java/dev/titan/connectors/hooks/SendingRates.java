package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** How much each outlet may send; safe for use by several threads. */
final class SendingRates {

  /** An outlet sends too much. */
  static final class TooManyException extends TitanException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyException(Duration wait) {
      super(
          ErrorCode.TOO_MANY_REQUESTS, "The outlet sends too many requests; send larger batches.");
      this.wait = wait;
    }

    /** How long to wait. */
    Duration waiting() {
      return wait;
    }
  }

  private final Map<OutletKey, Bucket> buckets;

  SendingRates(List<HookOutlet> outlets, int requestsPerMinute, Clock clock) {
    this.buckets =
        outlets.stream()
            .collect(
                Collectors.toMap(
                    HookOutlet::key,
                    outlet ->
                        Bucket.builder()
                            .addLimit(
                                limit ->
                                    limit
                                        .capacity(requestsPerMinute)
                                        .refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(new ClockMeter(clock))
                            .build()));
  }

  /** Counts a request; throws {@link TooManyException} when it is one too many. */
  void admit(HookOutlet outlet) {
    ConsumptionProbe probe = buckets.get(outlet.key()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** The time of our clock. */
  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
