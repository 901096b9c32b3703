package dev.titan.localstack.simulator.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * A clock that starts where it is told and runs at a multiple of another clock's speed. It can be
 * saved to a file and resumed from it: then it goes on at the instant of the last save, as if no
 * time had passed between. Safe for use by several threads.
 */
public final class SimulatedClock extends Clock {
  private final Clock base;
  private final ZoneId zone;
  private final Instant start;
  private final Instant baseStart;
  private final double speed;

  private SimulatedClock(Clock base, ZoneId zone, Instant start, Instant baseStart, double speed) {
    this.base = base;
    this.zone = zone;
    this.start = start;
    this.baseStart = baseStart;
    this.speed = speed;
  }

  /**
   * A clock that shows {@code start} now.
   *
   * @param speed simulated seconds per second of the base clock, above zero
   */
  public static SimulatedClock startingAt(Instant start, double speed, Clock base) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("the speed must be above zero and finite, not " + speed);
    }
    Objects.requireNonNull(start, "start");
    return new SimulatedClock(base, ZoneOffset.UTC, start, base.instant(), speed);
  }

  /**
   * A clock that goes on from the instant saved in the file, or starts at {@code start} when there
   * is no such file.
   *
   * @throws IOException when the file cannot be read or does not hold an instant
   */
  public static SimulatedClock resume(Path file, Instant start, double speed, Clock base)
      throws IOException {
    if (!Files.exists(file)) {
      return startingAt(start, speed, base);
    }
    String saved = Files.readString(file).strip();
    try {
      return startingAt(Instant.parse(saved), speed, base);
    } catch (DateTimeParseException e) {
      throw new IOException(
          file + " should hold an instant such as 2026-01-31T04:00:00Z; delete it to start anew",
          e);
    }
  }

  /** Saves the simulated instant; a reader sees the old or the new one, never half of it. */
  public void save(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    Files.createDirectories(absolute.getParent());
    Files.writeString(part, instant() + System.lineSeparator());
    Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Simulated seconds per second of the base clock. */
  public double speed() {
    return speed;
  }

  @Override
  public Instant instant() {
    Duration passed = Duration.between(baseStart, base.instant());
    if (speed == 1) {
      return start.plus(passed);
    }
    // Milliseconds keep a century of simulated time exact enough for a double.
    return start.plusMillis(Math.round(passed.toNanos() / 1e6 * speed));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId changed) {
    return new SimulatedClock(base, changed, start, baseStart, speed);
  }
}
