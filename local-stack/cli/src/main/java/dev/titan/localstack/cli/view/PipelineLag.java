package dev.titan.localstack.cli.view;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a record takes from the moment Kafka has appended it until a query finds its effect.
 *
 * @param last the last one that was measured, if any was
 * @param p95 19 of 20 of the last 100 took no longer, if any was measured
 * @param waiting age of the oldest one that no query finds yet, if there is one
 */
public record PipelineLag(
    Optional<Duration> last, Optional<Duration> p95, Optional<Duration> waiting) {

  /** Nothing measured yet. */
  public static final PipelineLag UNKNOWN =
      new PipelineLag(Optional.empty(), Optional.empty(), Optional.empty());
}
