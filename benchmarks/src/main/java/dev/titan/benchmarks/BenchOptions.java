package dev.titan.benchmarks;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What is measured.
 *
 * @param home Titan's folder, with {@code node_modules} and {@code flink-conf}
 * @param dataFolder an empty folder for the services' data
 * @param bills snapshots on the topic
 * @param outlets outlets that they belong to
 * @param rounds how often each job is measured, after one round to warm up
 * @param settlingSeconds how long bills are appended before freshness is measured
 * @param freshnessSeconds how long bills are appended at a steady rate while that is measured
 * @param billsPerSecond that rate
 * @param seed of all that is drawn
 */
public record BenchOptions(
    Path home,
    Path dataFolder,
    int bills,
    int outlets,
    int rounds,
    int settlingSeconds,
    int freshnessSeconds,
    int billsPerSecond,
    long seed) {

  private static final int FEWEST_BILLS_OF_AN_OUTLET = 10;

  /** Checks that every figure can be measured. */
  public BenchOptions {
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(dataFolder, "dataFolder");
    if (settlingSeconds < 0) {
      throw new IllegalArgumentException("Settling seconds must be 0 or more");
    }
    if (outlets < 1 || rounds < 1 || freshnessSeconds < 1 || billsPerSecond < 1) {
      throw new IllegalArgumentException(
          "Outlets, rounds, freshness seconds and rate must be 1 or more");
    }
    if (bills < outlets * FEWEST_BILLS_OF_AN_OUTLET) {
      throw new IllegalArgumentException(
          "%d bills are too few for %d outlets: ask for %d or more, or for fewer outlets"
              .formatted(bills, outlets, outlets * FEWEST_BILLS_OF_AN_OUTLET));
    }
  }
}
