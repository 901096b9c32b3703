package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.Field.Kind;
import dev.titan.connectors.googledrive.report.TableSummary.BadRow;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what became of the rows of one table, and adds up its columns. */
final class Tally {

  private final TableFound found;
  private final ReportSink sink;
  private final Map<String, String> summed = new LinkedHashMap<>();
  private final BigDecimal[] sums;
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private final Map<ErrorCode, Long> bad = new EnumMap<>(ErrorCode.class);
  private final List<BadRow> badRows = new ArrayList<>();
  private final Map<String, Kept> kept = new HashMap<>();
  private long taken;
  private BigDecimal[] stated;
  private int statedTimes;

  /** Rows that are told together, with their sums. */
  private static final class Kept {
    private final List<SourceRow> rows = new ArrayList<>(2);
    private BigDecimal[] sums;
  }

  Tally(TableFound found, ColumnMapping mapping, ReportSink sink) {
    this.found = found;
    this.sink = sink;
    mapping
        .headerByField()
        .forEach(
            (name, header) -> {
              Kind kind = mapping.report().field(name).kind();
              if (kind == Kind.MONEY || kind == Kind.QUANTITY) {
                summed.put(name, header);
              }
            });
    this.sums = zeros();
  }

  /** A row was taken. */
  void taken(Row row) {
    taken++;
    add(sums, numbers(row));
  }

  /** A row was read and waits for the end of the table. */
  void kept(Row row, String group) {
    Kept rows = kept.computeIfAbsent(group, key -> new Kept());
    rows.rows.add(row.at());
    BigDecimal[] numbers = numbers(row);
    if (rows.sums == null) {
      rows.sums = numbers;
    } else {
      add(rows.sums, numbers);
    }
  }

  /** Rows that waited were taken. */
  void taken(String group) {
    Kept rows = kept.remove(group);
    taken += rows.rows.size();
    add(sums, rows.sums);
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
    sink.bad(at, why.code(), why.getMessage(), cells);
  }

  /** The file's own total of the columns. */
  void stated(Row row) {
    stated = new BigDecimal[summed.size()];
    int at = 0;
    for (String field : summed.keySet()) {
      stated[at++] = number(row, field).orElse(null);
    }
    statedTimes++;
  }

  /** Says where the file's own total is not what its rows add up to. */
  void compare(Assumptions notes) {
    if (statedTimes != 1) {
      return; // Several are totals of parts.
    }
    int at = 0;
    for (String header : summed.values()) {
      BigDecimal total = stated[at];
      if (total != null && total.subtract(sums[at]).abs().compareTo(tolerance()) > 0) {
        notes.say(
            "The file's own total of '%s' is %s, the rows that were taken give %s"
                .formatted(header, total.toPlainString(), sums[at].toPlainString()));
      }
      at++;
    }
  }

  /** What became of the table. */
  TableSummary summary() {
    Map<String, BigDecimal> byHeader = new LinkedHashMap<>();
    int at = 0;
    for (String header : summed.values()) {
      byHeader.put(header, sums[at++]);
    }
    return new TableSummary(found, taken, skipped, bad, badRows, byHeader);
  }

  /** Every row may be rounded by a paisa. */
  private BigDecimal tolerance() {
    return BigDecimal.valueOf(Math.max(1, taken), 2);
  }

  private BigDecimal[] numbers(Row row) {
    BigDecimal[] numbers = zeros();
    int at = 0;
    for (String field : summed.keySet()) {
      numbers[at++] = number(row, field).orElse(BigDecimal.ZERO);
    }
    return numbers;
  }

  private static Optional<BigDecimal> number(Row row, String field) {
    try {
      return row.number(field);
    } catch (TitanException e) {
      return Optional.empty(); // In a field that the report does not need of this row.
    }
  }

  private BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[summed.size()];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  private static void add(BigDecimal[] sums, BigDecimal[] more) {
    for (int at = 0; at < sums.length; at++) {
      sums[at] = sums[at].add(more[at]);
    }
  }
}
