package dev.titan.localstack.services;

import java.nio.file.Path;
import java.util.Map;

/** Opens data folders for tests and names the repository's Flink configuration. */
final class TestFolders {
  private TestFolders() {}

  static DataFolder open(Path folder) {
    return DataFolder.open(folder, 0, SpaceProbe.ofDisk());
  }

  /** The repository's files, with checkpoints five times a second, none of them inlined. */
  static FlinkOptions flink() {
    return new FlinkOptions(
        Path.of("..", "..", "flink-conf").toAbsolutePath().normalize(),
        Map.of(
            "execution.checkpointing.interval", "200 ms",
            "execution.checkpointing.min-pause", "50 ms",
            "execution.checkpointing.data-inline-threshold", "0 b"));
  }
}
