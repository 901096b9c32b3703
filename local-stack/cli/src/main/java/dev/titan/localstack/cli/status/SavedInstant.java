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
  private final Path file;

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
