package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.error.ErrorCode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What became of one table.
 *
 * @param found where it is and how it is understood
 * @param taken rows that were understood
 * @param skipped rows that were left out, by reason
 * @param bad rows that could not be read, by what is wrong
 * @param badRows the first of these, at most {@value #MOST_BAD_ROWS}
 * @param sums by header, the sum of a column of money or quantities over the rows that were taken,
 *     as the cells say it; of a summary, over the rows that it has
 */
public record TableSummary(
    TableFound found,
    long taken,
    Map<SkipReason, Long> skipped,
    Map<ErrorCode, Long> bad,
    List<BadRow> badRows,
    Map<String, BigDecimal> sums) {

  /** How many bad rows are told one by one. */
  public static final int MOST_BAD_ROWS = 20;

  /**
   * A row that could not be read.
   *
   * @param at where it stands
   * @param code what is wrong
   * @param reason the same for people
   */
  public record BadRow(SourceRow at, ErrorCode code, String reason) {}

  /** Keeps everything immutable. */
  public TableSummary {
    skipped = Collections.unmodifiableMap(skipped);
    bad = Collections.unmodifiableMap(bad);
    badRows = List.copyOf(badRows);
    sums = Collections.unmodifiableMap(sums);
  }

  /** How many rows were left out. */
  public long skippedRows() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows could not be read. */
  public long badCount() {
    return bad.values().stream().mapToLong(Long::longValue).sum();
  }
}
