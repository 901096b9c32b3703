package dev.titan.localstack.cli.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Enters rows of reference data into the store; those that are there stay as they are. */
public final class StoreRows {
  private final Connection connection;

  /** Enters them over a connection, whose transaction is the caller's. */
  public StoreRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * Inserts a row unless its key is there.
   *
   * @param tableAndColumns the caller's own words, never from outside: {@code staff (org_id, name)}
   * @param values one for each column; a list becomes an array of texts
   */
  public void insert(String tableAndColumns, Object... values) throws SQLException {
    String places = "?, ".repeat(values.length - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO titan."
                + tableAndColumns
                + " VALUES ("
                + places
                + ") ON CONFLICT DO NOTHING")) {
      for (int at = 0; at < values.length; at++) {
        insert.setObject(at + 1, bound(values[at]));
      }
      insert.executeUpdate();
    }
  }

  private Object bound(Object value) throws SQLException {
    return value instanceof List<?> texts
        ? connection.createArrayOf("text", texts.toArray())
        : value;
  }
}
