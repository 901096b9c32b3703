package dev.titan.localstack.cli.demo;

import dev.titan.localstack.services.StackOptions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a demo runs.
 *
 * @param stack the services
 * @param world what is simulated
 * @param speed simulated seconds per real second
 * @param petpoojaPort the port of the simulated API; 0 takes a free one
 * @param hooksPort the port of the hooks; 0 takes a free one
 * @param limit after which real time it ends by itself; empty for never
 */
public record DemoOptions(
    StackOptions stack,
    DemoWorld world,
    double speed,
    int petpoojaPort,
    int hooksPort,
    Optional<Duration> limit) {
  private static final double FASTEST = 3600;

  /** Checks every value. */
  public DemoOptions {
    Objects.requireNonNull(stack, "stack");
    Objects.requireNonNull(world, "world");
    if (!(speed > 0) || speed > FASTEST) {
      throw new IllegalArgumentException(
          "The speed must be above 0 and at most 3600, but is " + speed);
    }
    requirePort("Petpooja", petpoojaPort);
    requirePort("hooks", hooksPort);
  }

  private static void requirePort(String whose, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("The " + whose + " port must lie in 0 to 65535");
    }
  }
}
