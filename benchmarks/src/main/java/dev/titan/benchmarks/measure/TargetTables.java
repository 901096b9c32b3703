package dev.titan.benchmarks.measure;

import dev.titan.benchmarks.feed.EndMarkers;
import dev.titan.benchmarks.feed.ExpectedFigures.Figures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of one database that a job fills, and what they say. */
public final class TargetTables {

  private final String database;
  private final List<String> tables;
  private final Map<String, String> checks = new LinkedHashMap<>();

  private TargetTables(String database, List<String> tables) {
    this.database = database;
    this.tables = tables;
  }

  /** The fact tables alone. */
  public static TargetTables facts(String database, Figures expected) {
    return facts(
        new TargetTables(database, List.of("bills", "bill_lines", "bill_payments")),
        expected,
        expected.mostLines(),
        expected.mostPayments());
  }

  /** Everything that the ledger writes of bills. */
  public static TargetTables ledger(Figures expected) {
    TargetTables all =
        facts(
            new TargetTables(
                "titan",
                List.of(
                    "bills",
                    "bill_lines",
                    "bill_payments",
                    "sales_hourly",
                    "sales_daily",
                    "item_sales_daily")),
            expected,
            expected.lines(),
            expected.payments());
    all.check("sum(net_sales) * 100", "sales_hourly", expected.netPaise());
    all.check("sum(net_sales) * 100", "sales_daily", expected.netPaise());
    all.check(
        "sum(bill_count + complimentary_count + cancelled_count)", "sales_daily", expected.bills());
    return all;
  }

  private static TargetTables facts(
      TargetTables tables, Figures expected, long lines, long payments) {
    tables.check("count()", "bills", expected.bills());
    tables.check("sum(total_amount) * 100", "bills", expected.totalPaise());
    tables.check("count()", "bill_lines", lines);
    tables.check("count()", "bill_payments", payments);
    return tables;
  }

  private void check(String figure, String table, long expected) {
    checks.put(
        "SELECT toInt64(%s) FROM %s.%s FINAL".formatted(figure, database, table),
        Long.toString(expected));
  }

  /** Empties the tables. */
  public void truncate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("TRUNCATE TABLE %s.%s".formatted(database, table));
      }
    }
  }

  /** Whether the last bill of so many outlets is in every table: a query of milliseconds. */
  public boolean showEndOf(int outlets, Connection connection) throws SQLException {
    String query =
        tables.stream()
            .map(
                table ->
                    "(SELECT uniqExact(outlet_id) FROM %s.%s WHERE business_date = '%s')"
                        .formatted(database, table, EndMarkers.DAY))
            .collect(Collectors.joining(", ", "SELECT least(", ")"));
    return one(query, connection).equals(Integer.toString(outlets));
  }

  /** What differs from what was fed, as text for people; empty when all is right. */
  public List<String> differences(Connection connection) throws SQLException {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> check : checks.entrySet()) {
      String found = one(check.getKey(), connection);
      if (!found.equals(check.getValue())) {
        differences.add(
            "%s gives %s and not %s".formatted(check.getKey(), found, check.getValue()));
      }
    }
    return differences;
  }

  private static String one(String query, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}
