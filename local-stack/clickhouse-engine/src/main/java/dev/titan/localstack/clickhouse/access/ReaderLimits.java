package dev.titan.localstack.clickhouse.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What bounds a reader.
 *
 * @param maxExecutionSeconds of one statement
 * @param maxRowsToRead from all tables of one statement
 * @param maxResultRows of one answer
 * @param maxMemoryBytes of one statement
 * @param organisation the only organisation whose rows exist for this reader
 * @param outlets the only outlets whose rows exist for this reader; empty means all
 */
public record ReaderLimits(
    long maxExecutionSeconds,
    long maxRowsToRead,
    long maxResultRows,
    long maxMemoryBytes,
    Optional<String> organisation,
    List<String> outlets) {
  /** Generous for dashboards and questions, and far from what could hurt the writers. */
  public static final ReaderLimits DEFAULT =
      new ReaderLimits(30, 200_000_000L, 2_000_000L, 512L << 20, Optional.empty(), List.of());

  /** Every limit is positive; outlets need no organisation. */
  public ReaderLimits {
    outlets = List.copyOf(outlets);
    if (maxExecutionSeconds <= 0
        || maxRowsToRead <= 0
        || maxResultRows <= 0
        || maxMemoryBytes <= 0) {
      throw new IllegalArgumentException("Every limit of a reader must be above zero: " + this);
    }
  }

  /** Whether this reader sees a part of the rows only. */
  public boolean scoped() {
    return organisation.isPresent() || !outlets.isEmpty();
  }

  /** The limits by ClickHouse's setting names. */
  public Map<String, Long> bySetting() {
    return Map.of(
        "max_execution_time", maxExecutionSeconds,
        "max_rows_to_read", maxRowsToRead,
        "max_result_rows", maxResultRows,
        "max_memory_usage", maxMemoryBytes);
  }
}
