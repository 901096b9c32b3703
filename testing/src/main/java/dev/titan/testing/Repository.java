package dev.titan.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the files of the repository, whichever module a test runs in. */
public final class Repository {
  private Repository() {}

  /** The root folder: the nearest one above that holds {@code flink-conf}. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("flink-conf/common.yaml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "Tests run inside the repository, but no folder above "
              + Path.of("").toAbsolutePath()
              + " holds flink-conf.");
    }
    return folder;
  }

  /** The folder of the Flink configuration. */
  public static Path flinkConfiguration() {
    return root().resolve("flink-conf");
  }
}
