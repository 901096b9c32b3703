package dev.titan.localstack.cli.status;

import dev.titan.localstack.services.ClickHouse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tables say.
 *
 * @param coverage how far each source has delivered
 * @param rows rows of each table
 * @param deadLetters how many are open; -1 when ClickHouse does not answer
 * @param lastDeadLetter why the last one could not be understood; empty when there is none
 */
record TableFigures(
    List<StackStatus.SourceStatus> coverage,
    Map<String, Long> rows,
    long deadLetters,
    String lastDeadLetter) {
  private static final String VIEWS = "_current";

  static TableFigures read(ClickHouse clickHouse, Clock clock) {
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        Statement statement = connection.createStatement()) {
      return new TableFigures(
          coverage(statement, clock.instant()),
          rows(statement),
          openDeadLetters(statement),
          lastDeadLetter(statement));
    } catch (SQLException e) {
      return new TableFigures(List.of(), Map.of(), -1, "");
    }
  }

  private static List<StackStatus.SourceStatus> coverage(Statement statement, Instant now)
      throws SQLException {
    List<StackStatus.SourceStatus> sources = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            """
            SELECT org_id, outlet_id, source, covered_from, covered_through, gap_count
            FROM titan.source_coverage_current ORDER BY org_id, outlet_id, source
            """)) {
      while (found.next()) {
        Instant through = instant(found, 5);
        sources.add(
            new StackStatus.SourceStatus(
                found.getString(1),
                found.getString(2),
                found.getString(3),
                instant(found, 4),
                through,
                Math.max(0, Duration.between(through, now).toSeconds()),
                found.getLong(6)));
      }
    }
    return sources;
  }

  private static Map<String, Long> rows(Statement statement) throws SQLException {
    List<String> views = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("SHOW TABLES FROM titan LIKE '%" + VIEWS + "'")) {
      while (found.next()) {
        views.add(found.getString(1));
      }
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String view : views) {
      try (ResultSet found = statement.executeQuery("SELECT count() FROM titan." + view)) {
        found.next();
        rows.put(view.substring(0, view.length() - VIEWS.length()), found.getLong(1));
      }
    }
    return rows;
  }

  private static long openDeadLetters(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            """
            SELECT uniqExact(dead_letter_id)
            FROM titan.dead_letters_current WHERE replayed_at IS NULL
            """)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static String lastDeadLetter(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            """
            SELECT concat(source, ', ', position, ': ', reason)
            FROM titan.dead_letters_current WHERE replayed_at IS NULL
            ORDER BY occurred_at DESC LIMIT 1
            """)) {
      return found.next() ? found.getString(1) : "";
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
