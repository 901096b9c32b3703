package dev.titan.pipelines.io;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;

/**
 * The plain JDBC sink of flink-connector-jdbc for one table of any database, with the address
 * options, batch size and flush interval that the jobs use.
 */
public final class JdbcTableSink {

  /** What a careful user of the connector would choose: rarely enough for large batches. */
  private static final long FLUSH_MILLIS = 100;

  private JdbcTableSink() {}

  /** A sink of rows of one table. */
  public static Sink<TableRow> of(ClickHouseConnection connection, String database, Table table) {
    String statement =
        table
            .insertStatement()
            .replaceFirst(
                "INSERT INTO \\S+ ", "INSERT INTO " + database + "." + table.name() + " ");
    return JdbcSink.<TableRow>builder()
        .withQueryStatement(statement, JdbcTableSink::bind)
        .withExecutionOptions(
            JdbcExecutionOptions.builder()
                .withBatchSize(connection.batchSize())
                .withBatchIntervalMs(FLUSH_MILLIS)
                .withMaxRetries(connection.maxRetries())
                .build())
        .buildAtLeastOnce(
            new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                .withUrl(connection.writerUrl())
                .withUsername(connection.user())
                .withPassword(connection.password())
                .build());
  }

  private static void bind(PreparedStatement statement, TableRow row) throws SQLException {
    for (int at = 0; at < row.size(); at++) {
      statement.setObject(at + 1, row.value(at));
    }
  }
}
