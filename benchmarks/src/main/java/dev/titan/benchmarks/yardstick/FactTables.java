package dev.titan.benchmarks.yardstick;

import dev.titan.pipelines.io.Table;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The three fact tables in a database of the minimal job's own, with the definitions of those in
 * {@code titan}.
 *
 * @param bills as {@code titan.bills}
 * @param lines as {@code titan.bill_lines}
 * @param payments as {@code titan.bill_payments}
 */
public record FactTables(Table bills, Table lines, Table payments) implements Serializable {

  /** The database. */
  public static final String DATABASE = "titan_minimal";

  /** Makes the tables; those of {@code titan} must be there. */
  public static FactTables create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS " + DATABASE);
    }
    return new FactTables(
        create(connection, "bills"),
        create(connection, "bill_lines"),
        create(connection, "bill_payments"));
  }

  private static Table create(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS %s.%s AS titan.%s".formatted(DATABASE, name, name));
    }
    List<String> columns = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT name FROM system.columns WHERE database = ? AND table = ? ORDER BY position")) {
      query.setString(1, DATABASE);
      query.setString(2, name);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    return new Table(name, columns);
  }
}
