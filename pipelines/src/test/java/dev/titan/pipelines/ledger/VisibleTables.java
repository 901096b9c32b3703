package dev.titan.pipelines.ledger;

import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code ReplacingMergeTree(version, is_deleted)} with FINAL makes of some rows. */
record VisibleTables(Map<String, TreeMap<String, Map<String, Object>>> rows) {

  /** How many leading columns identify a row, by table. */
  private static final Map<String, Integer> KEY_COLUMNS =
      Map.ofEntries(
          Map.entry("bills", 4),
          Map.entry("bill_lines", 5),
          Map.entry("bill_payments", 5),
          Map.entry("sales_hourly", 4),
          Map.entry("sales_daily", 3),
          Map.entry("item_sales_daily", 6),
          Map.entry("source_coverage", 3),
          Map.entry("kot_lines", 4),
          Map.entry("bill_audits", 4),
          Map.entry("cash_counts", 4),
          Map.entry("inventory_movements", 4),
          Map.entry("expenses", 4));

  static VisibleTables of(List<TableRow> written) {
    Map<String, Map<String, TableRow>> newest = new HashMap<>();
    for (TableRow row : written) {
      Map<String, TableRow> table = newest.computeIfAbsent(row.table(), name -> new HashMap<>());
      table.merge(key(row), row, (a, b) -> version(b) >= version(a) ? b : a);
    }
    Map<String, TreeMap<String, Map<String, Object>>> visible = new TreeMap<>();
    for (Table table : LedgerTables.LANES.stream().flatMap(List::stream).toList()) {
      TreeMap<String, Map<String, Object>> rows = new TreeMap<>();
      newest
          .getOrDefault(table.name(), Map.of())
          .forEach(
              (key, row) -> {
                if (row.value(row.size() - 1).equals(0L)) {
                  rows.put(key, columns(table, row));
                }
              });
      visible.put(table.name(), rows);
    }
    return new VisibleTables(visible);
  }

  /** The rows of a table, each as column to value. */
  List<Map<String, Object>> table(String name) {
    return new ArrayList<>(rows.get(name).values());
  }

  /** The same without a column. */
  VisibleTables without(String column) {
    rows.values().forEach(table -> table.values().forEach(row -> row.remove(column)));
    return this;
  }

  /** The sum of a decimal column. */
  BigDecimal sum(String table, String column) {
    return table(table).stream()
        .map(row -> (BigDecimal) row.get(column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String key(TableRow row) {
    List<Object> parts = new ArrayList<>();
    for (int at = 0; at < KEY_COLUMNS.get(row.table()); at++) {
      parts.add(row.value(at));
    }
    return parts.toString();
  }

  private static long version(TableRow row) {
    return (Long) row.value(row.size() - 2);
  }

  private static Map<String, Object> columns(Table table, TableRow row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int at = 0; at < row.size() - 2; at++) {
      columns.put(table.columns().get(at), row.value(at));
    }
    return columns;
  }
}
