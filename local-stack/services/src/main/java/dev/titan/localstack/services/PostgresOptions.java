package dev.titan.localstack.services;

import java.time.Duration;
import java.util.Objects;

/**
 * How the embedded PostgreSQL is set up.
 *
 * @param enabled whether the stack starts it
 * @param port the loopback port; 0 takes a free one and keeps it across restarts
 * @param startTimeout how long its start, a recovery after a crash included, may take
 */
public record PostgresOptions(boolean enabled, int port, Duration startTimeout) {
  public PostgresOptions {
    Objects.requireNonNull(startTimeout, "startTimeout");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "The PostgreSQL port must lie in 0 to 65535 but is " + port);
    }
    if (startTimeout.isNegative() || startTimeout.isZero()) {
      throw new IllegalArgumentException(
          "The time that PostgreSQL has to start must be positive but is " + startTimeout);
    }
  }

  /** Started, on a free port, within a minute. */
  public static PostgresOptions defaults() {
    return new PostgresOptions(true, 0, Duration.ofMinutes(1));
  }

  /** The same, not started. */
  public static PostgresOptions disabled() {
    return new PostgresOptions(false, 0, Duration.ofMinutes(1));
  }
}
