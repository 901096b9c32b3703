package dev.titan.localstack.clickhouse;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How an engine process runs.
 *
 * @param data the folder of its tables, one process each
 * @param port of the HTTP endpoint; 0 takes a free one
 * @param listen the address of the endpoint
 * @param library the engine's library; empty searches node_modules below {@code home}
 * @param home Titan's folder
 * @param users the users file; empty means one writer {@code default} without a password
 * @param memoryBytes what the engine may take in total
 * @param portFile where the port is written when the endpoint answers
 * @param parentPid the process without which this one ends
 */
public record EngineOptions(
    Path data,
    int port,
    String listen,
    Optional<Path> library,
    Path home,
    Optional<Path> users,
    long memoryBytes,
    Optional<Path> portFile,
    Optional<Long> parentPid) {
  /** The least memory with which the engine is of use. */
  public static final long LEAST_MEMORY_BYTES = 256L << 20;

  /** Ports are 0 to 65535, the memory is at least {@link #LEAST_MEMORY_BYTES}. */
  public EngineOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port must be between 0 and 65535, not " + port);
    }
    if (memoryBytes < LEAST_MEMORY_BYTES) {
      throw new IllegalArgumentException(
          "--memory must be at least " + LEAST_MEMORY_BYTES + " bytes, not " + memoryBytes);
    }
  }
}
