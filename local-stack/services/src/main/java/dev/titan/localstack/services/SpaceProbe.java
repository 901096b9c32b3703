package dev.titan.localstack.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks how much space is left for this user; a test answers something else. */
@FunctionalInterface
public interface SpaceProbe {
  /** The usable space, in bytes, of the disk that holds a folder. */
  long usableBytes(Path folder) throws IOException;

  /** The disk itself. */
  static SpaceProbe ofDisk() {
    return folder -> Files.getFileStore(folder).getUsableSpace();
  }
}
