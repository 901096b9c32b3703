package dev.titan.connectors.googledrive.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's content on this machine, which goes when it is closed. */
public final class LocalCopy implements AutoCloseable {

  private final Path path;

  private LocalCopy(Path path) {
    this.path = path;
  }

  /** An empty one, readable by this user alone. */
  static LocalCopy create() {
    try {
      return new LocalCopy(Files.createTempFile("titan-dropped-", ".tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for a copy of a dropped file", e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The copy " + path + " cannot be removed", e);
    }
  }
}
