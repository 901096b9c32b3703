package dev.titan.localstack.services;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Options for tests: temporary data folders, the repository's configuration and engine. */
final class TestFolders {
  private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

  /** How long a test waits for what a busy machine may take its time for. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private TestFolders() {}

  static DataFolder open(Path folder) {
    return DataFolder.open(folder, 0, SpaceProbe.ofDisk());
  }

  /** The repository's files, with checkpoints five times a second, none of them inlined. */
  static FlinkOptions flink() {
    return new FlinkOptions(
        HOME.resolve("flink-conf"),
        Map.of(
            "execution.checkpointing.interval", "200 ms",
            "execution.checkpointing.min-pause", "50 ms",
            "execution.checkpointing.data-inline-threshold", "0 b"));
  }

  static ClickHouseOptions clickHouse() {
    return new ClickHouseOptions(0, HOME, 512L << 20, 128, Duration.ofSeconds(60));
  }

  static StackOptions stack(Path folder) {
    return new StackOptions(
        folder,
        0,
        KafkaOptions.defaults(),
        Optional.of(clickHouse()),
        Optional.empty(),
        PostgresOptions.defaults(),
        flink());
  }
}
