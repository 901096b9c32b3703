package dev.titan.localstack.services;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How the embedded ClickHouse engine is set up.
 *
 * @param port the loopback port; 0 takes a free one and keeps it across restarts
 * @param home the folder below whose {@code node_modules} npm put the engine's library
 * @param memoryBytes the memory that queries, inserts and caches may take together, in bytes
 * @param heapMebibytes the heap of the engine's Java process, in MiB
 * @param startTimeout how long a start, a recovery after a crash included, may take
 */
public record ClickHouseOptions(
    int port, Path home, long memoryBytes, int heapMebibytes, Duration startTimeout) {
  private static final long MINIMUM_MEMORY = 256L << 20;
  private static final int MINIMUM_HEAP = 64;

  public ClickHouseOptions {
    Objects.requireNonNull(home, "home");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "The ClickHouse port must lie in 0 to 65535 but is " + port);
    }
    if (memoryBytes < MINIMUM_MEMORY) {
      throw new IllegalArgumentException(
          "ClickHouse needs 256 MiB or more but is given " + (memoryBytes >> 20) + " MiB");
    }
    if (heapMebibytes < MINIMUM_HEAP) {
      throw new IllegalArgumentException(
          "The ClickHouse process needs a heap of 64 MiB or more but is given "
              + heapMebibytes
              + " MiB");
    }
    if (startTimeout.isNegative() || startTimeout.isZero()) {
      throw new IllegalArgumentException(
          "The time that ClickHouse has to start must be positive but is " + startTimeout);
    }
  }

  /** A free port, 1.5 GiB for the engine and 256 MiB for Java around it. */
  public static ClickHouseOptions of(Path home) {
    return new ClickHouseOptions(0, home, 1536L << 20, 256, Duration.ofSeconds(60));
  }
}
