package dev.titan.connectors.googledrive.intake;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.Array;
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
 * Statements about dropped files. Every method throws {@link TitanException} with {@link
 * ErrorCode#STORE_UNAVAILABLE} when PostgreSQL does not take one. Thread-safe.
 */
final class Sql {

  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  /** Makes something of the row at which a result stands. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Something that needs one connection for itself. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** All rows that a statement answers; lists become arrays, instants timestamps. */
  <T> List<T> query(String sql, Row<T> row, Object... values) {
    return connected(
        connection -> {
          try (PreparedStatement statement = bound(connection, sql, values);
              ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
              rows.add(row.read(found));
            }
            return rows;
          }
        });
  }

  /** How many rows a statement changed. */
  int update(String sql, Object... values) {
    return connected(
        connection -> {
          try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  <T> T connected(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.in(connection);
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "PostgreSQL does not answer about dropped files: " + e.getMessage(),
          e);
    }
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, value(connection, values[at]));
    }
    return statement;
  }

  private static Object value(Connection connection, Object value) throws SQLException {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof Optional<?> optional) {
      return value(connection, optional.orElse(null));
    }
    return value instanceof Collection<?> texts ? texts(connection, texts) : value;
  }

  private static Array texts(Connection connection, Collection<?> values) throws SQLException {
    return connection.createArrayOf(
        "text", values.stream().map(one -> one == null ? null : one.toString()).toArray());
  }
}
