package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.TableSummary.BadRow;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what became of the rows of one table, and adds up its columns. */
final class Tally {

  private final TableFound found;
  private final ReportSink sink;
  private final Report report;
  private final SummedColumns columns;
  private final SummedColumns.Sums sums;
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private final Map<ErrorCode, Long> bad = new EnumMap<>(ErrorCode.class);
  private final List<BadRow> badRows = new ArrayList<>();
  private final Map<String, Kept> kept = new HashMap<>();
  private long taken;
  private SummedColumns.Sums stated;
  private int statedTimes;

  /** Rows that are told together, with their sums. */
  private static final class Kept {
    private final List<SourceRow> rows = new ArrayList<>(2);
    private SummedColumns.Sums sums;
  }

  Tally(TableFound found, ColumnMapping mapping, ReportSink sink) {
    this.found = found;
    this.sink = sink;
    this.report = mapping.report();
    this.columns = new SummedColumns(mapping);
    this.sums = columns.none();
  }

  /** A row was taken. */
  void taken(Row row) {
    taken++;
    sums.add(columns.of(row));
  }

  /** A row of a summary, whose numbers can be compared with what they sum up. */
  void summed(Row row) {
    sums.add(columns.of(row));
  }

  /** A row was read and waits for the end of the table. */
  void kept(Row row, String group) {
    Kept rows = kept.computeIfAbsent(group, key -> new Kept());
    rows.rows.add(row.at());
    SummedColumns.Sums numbers = columns.of(row);
    if (rows.sums == null) {
      rows.sums = numbers;
    } else {
      rows.sums.add(numbers);
    }
  }

  /** Rows that waited were taken. */
  void taken(String group) {
    Kept rows = kept.remove(group);
    taken += rows.rows.size();
    sums.add(rows.sums);
  }

  /** Rows that waited are left out. */
  void leaveOut(String group, SkipReason why) {
    Kept rows = kept.remove(group);
    if (rows != null) {
      rows.rows.forEach(at -> skipped(at, why));
    }
  }

  /** A row was left out. */
  void skipped(SourceRow at, SkipReason why) {
    skipped.merge(why, 1L, Long::sum);
    sink.skipped(at, why);
  }

  /** A row could not be read. */
  void bad(SourceRow at, TitanException why, List<String> cells) {
    bad.merge(why.code(), 1L, Long::sum);
    if (badRows.size() < TableSummary.MOST_BAD_ROWS) {
      badRows.add(new BadRow(at, why.code(), why.getMessage()));
    }
    sink.bad(at, report, why.code(), why.getMessage(), cells);
  }

  /** The file's own total of the columns. */
  void stated(Row row) {
    stated = columns.of(row);
    statedTimes++;
  }

  /** Says where the file's own total is not what its rows add up to. */
  void compare(Assumptions notes) {
    if (statedTimes != 1) {
      return; // Several are totals of parts.
    }
    columns.differences(
        stated,
        sums,
        tolerance(),
        (header, total, sum) ->
            notes.say(
                "The file's own total of '%s' is %s, the rows that were taken give %s"
                    .formatted(header, total.toPlainString(), sum.toPlainString())));
  }

  /** What became of the table. */
  TableSummary summary() {
    return new TableSummary(found, taken, skipped, bad, badRows, columns.shown(sums));
  }

  /** Every row may be rounded by a paisa. */
  private BigDecimal tolerance() {
    return BigDecimal.valueOf(Math.max(1, taken), 2);
  }
}
