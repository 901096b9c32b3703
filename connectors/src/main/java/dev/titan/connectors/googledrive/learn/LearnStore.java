package dev.titan.connectors.googledrive.learn;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Transactions about what was learned. Each throws {@link TitanException} with {@link
 * ErrorCode#STORE_UNAVAILABLE} when PostgreSQL does not take it. Thread-safe.
 */
final class LearnStore {
  private final DataSource database;

  LearnStore(DataSource database) {
    this.database = database;
  }

  /** Makes something of the row at which a result stands. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What holds together or not at all. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** All or nothing. */
  <T> T transaction(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean whole = false;
      try {
        T result = work.in(connection);
        connection.commit();
        whole = true;
        return result;
      } finally {
        if (!whole) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "PostgreSQL does not answer about what files taught: " + e.getMessage(),
          e);
    }
  }

  /** All rows of one query. */
  <T> List<T> query(String sql, Row<T> row, Object... values) {
    return transaction(connection -> query(connection, sql, row, values));
  }

  /** How many rows one statement changed. */
  int update(String sql, Object... values) {
    return transaction(connection -> update(connection, sql, values));
  }

  static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement statement = bound(connection, sql, values);
        ResultSet found = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row.read(found));
      }
      return rows;
    }
  }

  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = bound(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The texts of an array column. */
  static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, value(connection, values[at]));
    }
    return statement;
  }

  private static Object value(Connection connection, Object value) throws SQLException {
    if (value instanceof Optional<?> optional) {
      return value(connection, optional.orElse(null));
    }
    if (value instanceof Instant instant) {
      return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    return value instanceof Collection<?> texts
        ? connection.createArrayOf("text", texts.toArray())
        : value;
  }
}
