package dev.titan.localstack.cli.replay;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.replay.TicketFile;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How tickets are replayed.
 *
 * @param stack the services
 * @param file the tickets
 * @param outlet the outlet that serves them
 * @param quirks how badly its API behaves
 * @param speed seconds of the tickets per real second; empty for all at once
 * @param patience how long nothing new may arrive before the replay is given up
 */
public record ReplayRun(
    StackOptions stack,
    TicketFile file,
    OutletKey outlet,
    Quirks quirks,
    OptionalDouble speed,
    Duration patience) {

  /** How long nothing may happen, usually: a restart of ClickHouse fits in. */
  public static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

  /** Checks every value. */
  public ReplayRun {
    Objects.requireNonNull(stack, "stack");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(quirks, "quirks");
    if (speed.isPresent() && !(speed.getAsDouble() > 0 && speed.getAsDouble() <= 1_000_000)) {
      throw new IllegalArgumentException("The speed must be max or above 0, at most 1000000");
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("The patience must be positive: " + patience);
    }
  }
}
