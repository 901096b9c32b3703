package dev.titan.contracts.table;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the database {@code titan} to the newest schema. What has been applied stands in {@code
 * titan.schema_migrations}.
 *
 * <p>ClickHouse has no transactions over DDL: when a step fails half way, its finished statements
 * stay and the step is not recorded. Each statement of a step therefore creates one object, and the
 * runner leaves out those that are there already. Run it from one process at a time.
 */
public final class Migrations {

  private static final String CREATE_HISTORY =
      """
      CREATE TABLE IF NOT EXISTS titan.schema_migrations (
        version UInt32 COMMENT 'Position of the step in the order',
        name String COMMENT 'File name of the step',
        checksum String COMMENT 'Hash of its statements'
      ) ENGINE = ReplacingMergeTree ORDER BY version
      COMMENT 'Steps of the schema that have been applied'
      """;

  private static final int TABLE_EXISTS = 57;

  private Migrations() {}

  /**
   * Applies every step that is missing and gives their names.
   *
   * @throws TitanException with {@link ErrorCode#SCHEMA_MISMATCH} when an applied step differs from
   *     the one in this version, or the database is newer than this version
   * @throws SQLException when a statement fails
   */
  public static List<String> apply(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS titan");
      statement.execute(CREATE_HISTORY);
    }
    List<Migration> steps = Migration.all();
    Map<Integer, String> applied = applied(connection);
    verify(steps, applied);
    List<Migration> missing =
        steps.stream().filter(step -> !applied.containsKey(step.version())).toList();
    for (Migration step : missing) {
      applyStep(connection, step);
    }
    return missing.stream().map(Migration::name).toList();
  }

  private static void verify(List<Migration> steps, Map<Integer, String> applied) {
    for (Migration step : steps) {
      String checksum = applied.getOrDefault(step.version(), step.checksum());
      if (!checksum.equals(step.checksum())) {
        throw new TitanException(
            ErrorCode.SCHEMA_MISMATCH,
            "Schema step %s was applied in another form. Use the Titan that made this database, or an empty data folder."
                .formatted(step.name()));
      }
    }
    int newest = steps.get(steps.size() - 1).version();
    int present = applied.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (present > newest) {
      throw new TitanException(
          ErrorCode.SCHEMA_MISMATCH,
          "The database is at schema step %d, this Titan ends at step %d: use a newer one."
              .formatted(present, newest));
    }
  }

  private static void applyStep(Connection connection, Migration step) throws SQLException {
    for (String sql : step.statements()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        if (e.getErrorCode() != TABLE_EXISTS) {
          throw new SQLException(
              "Schema step %s failed: %s".formatted(step.name(), e.getMessage()),
              e.getSQLState(),
              e.getErrorCode(),
              e);
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO titan.schema_migrations (version, name, checksum) VALUES (?, ?, ?)")) {
      insert.setInt(1, step.version());
      insert.setString(2, step.name());
      insert.setString(3, step.checksum());
      insert.executeUpdate();
    }
  }

  private static Map<Integer, String> applied(Connection connection) throws SQLException {
    Map<Integer, String> checksums = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT version, checksum FROM titan.schema_migrations FINAL")) {
      while (rows.next()) {
        checksums.put(rows.getInt(1), rows.getString(2));
      }
    }
    return checksums;
  }
}
