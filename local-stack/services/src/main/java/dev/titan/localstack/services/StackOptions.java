package dev.titan.localstack.services;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a stack is set up.
 *
 * @param dataFolder where everything is kept
 * @param minimumFreeBytes the free space below which it refuses to start, in bytes
 * @param kafka the broker
 * @param clickHouse the embedded engine; empty when an external server is used
 * @param externalClickHouse a server that runs somewhere else; empty when the engine is used
 * @param postgres the operational store
 * @param flink the cluster
 */
public record StackOptions(
    Path dataFolder,
    long minimumFreeBytes,
    KafkaOptions kafka,
    Optional<ClickHouseOptions> clickHouse,
    Optional<ExternalClickHouse> externalClickHouse,
    PostgresOptions postgres,
    FlinkOptions flink) {
  /** 1 GiB: a day of a chain's facts and Kafka's and RocksDB's working files fit. */
  public static final long MINIMUM_FREE_BYTES = 1L << 30;

  public StackOptions {
    Objects.requireNonNull(dataFolder, "dataFolder");
    Objects.requireNonNull(kafka, "kafka");
    Objects.requireNonNull(postgres, "postgres");
    Objects.requireNonNull(flink, "flink");
    if (clickHouse.isPresent() == externalClickHouse.isPresent()) {
      throw new IllegalArgumentException(
          "A stack has either the embedded ClickHouse or an external one.");
    }
    if (minimumFreeBytes < 0) {
      throw new IllegalArgumentException("The minimum of free space must not be negative.");
    }
  }

  /**
   * Everything embedded with its defaults.
   *
   * @param home Titan's folder, with {@code node_modules} and {@code flink-conf}
   */
  public static StackOptions embedded(Path dataFolder, Path home) {
    return new StackOptions(
        dataFolder,
        MINIMUM_FREE_BYTES,
        KafkaOptions.defaults(),
        Optional.of(ClickHouseOptions.of(home)),
        Optional.empty(),
        PostgresOptions.defaults(),
        FlinkOptions.of(home.resolve("flink-conf")));
  }
}
