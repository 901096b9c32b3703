package dev.titan.localstack.cli.status;

import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** The clock of a demo that runs in another process: what it has saved last. */
public final class SavedInstant extends Clock {
  private static final String FILE = "clock";

  private final Path file;

  /**
   * The clock of the stack on a folder: a demo's own, which it saves every second, or real time.
   */
  public static Clock clockOf(Path data) {
    Path simulated = data.resolve(FILE);
    return Files.exists(simulated) ? new SavedInstant(simulated) : Clock.systemUTC();
  }

  /** Reads a file anew each time it is asked. */
  public SavedInstant(Path file) {
    this.file = file;
  }

  @Override
  public Instant instant() {
    try {
      return Instant.parse(Files.readString(file).strip());
    } catch (IOException | DateTimeParseException e) {
      throw new ServiceException("The simulated time in " + file + " cannot be read: " + e, e);
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("This clock only tells instants");
  }
}
