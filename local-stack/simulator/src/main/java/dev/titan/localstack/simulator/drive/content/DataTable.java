package dev.titan.localstack.simulator.drive.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a report: every row says everything, also what is written once for several rows.
 *
 * @param totals whether the export adds it up
 */
public record DataTable(
    DriveReport report, List<Column> columns, List<List<Value>> rows, boolean totals) {

  /** Keeps its own copies and checks that every row fits. */
  public DataTable {
    columns = List.copyOf(columns);
    List<List<Value>> copies = new ArrayList<>();
    for (List<Value> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            report + ": a row of " + row.size() + " values under " + columns.size() + " columns");
      }
      copies.add(List.copyOf(row));
    }
    rows = List.copyOf(copies);
  }

  /** Whether a row begins a group of rows that say the same in the grouped columns. */
  public boolean beginsGroup(int row) {
    if (row == 0) {
      return true;
    }
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).grouped()
          && !rows.get(row).get(column).equals(rows.get(row - 1).get(column))) {
        return true;
      }
    }
    return false;
  }

  /** The same table with its first rows only. */
  public DataTable first(int most) {
    return new DataTable(report, columns, rows.subList(0, Math.min(most, rows.size())), totals);
  }

  /**
   * Columns by their titles; those that begin with {@code *} are said once for a group, and one
   * that begins with {@code !} is what the report is about.
   */
  static List<Column> columns(String... titles) {
    List<Column> columns = new ArrayList<>();
    for (String title : titles) {
      columns.add(
          switch (title.charAt(0)) {
            case '*' -> Column.once(title.substring(1));
            case '!' -> Column.subject(title.substring(1));
            default -> Column.of(title);
          });
    }
    return columns;
  }
}
