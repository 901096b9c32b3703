package dev.titan.pipelines.io;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes rows to the tables they name, at least once: one JDBC sink for each table behind one
 * operator. Rows are sent when a batch is full, at an interval, and before every checkpoint.
 *
 * <p>When ClickHouse is away the job fails and starts again from its checkpoint until it is back.
 * Only a failure while closing is swallowed: Flink would take the whole TaskManager down, and the
 * rows in question come again from the checkpoint anyway.
 */
public final class TablesSink implements Sink<TableRow> {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(TablesSink.class);

  private final ClickHouseConnection connection;
  private final List<Table> tables;

  /** A sink for some tables, which must exist when the job starts. */
  public TablesSink(ClickHouseConnection connection, List<Table> tables) {
    this.connection = connection;
    this.tables = List.copyOf(tables);
  }

  @Override
  public SinkWriter<TableRow> createWriter(WriterInitContext context) throws IOException {
    Map<String, SinkWriter<TableRow>> writers = new LinkedHashMap<>();
    for (Table table : tables) {
      writers.put(table.name(), jdbcSink(table).createWriter(context));
    }
    return new Writer(writers);
  }

  private JdbcSink<TableRow> jdbcSink(Table table) {
    return JdbcSink.<TableRow>builder()
        .withQueryStatement(table.insertStatement(), TablesSink::bind)
        .withExecutionOptions(
            JdbcExecutionOptions.builder()
                .withBatchSize(connection.batchSize())
                .withBatchIntervalMs(connection.flushInterval().toMillis())
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

  private static final class Writer implements SinkWriter<TableRow> {

    private final Map<String, SinkWriter<TableRow>> writers;

    Writer(Map<String, SinkWriter<TableRow>> writers) {
      this.writers = writers;
    }

    @Override
    public void write(TableRow row, Context context) throws IOException, InterruptedException {
      SinkWriter<TableRow> writer = writers.get(row.table());
      if (writer == null) {
        throw new IOException("This job does not write the table " + row.table());
      }
      writer.write(row, context);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
      for (SinkWriter<TableRow> writer : writers.values()) {
        writer.flush(endOfInput);
      }
    }

    @Override
    public void close() {
      writers.forEach(Writer::closeQuietly);
    }

    /** Whatever closing throws, the rows are safe: they come again from the checkpoint. */
    @SuppressWarnings("CatchingUnchecked")
    private static void closeQuietly(String table, SinkWriter<TableRow> writer) {
      try {
        writer.close();
      } catch (Exception e) {
        LOG.warn("Closing the writer failed table={}", table, e);
      }
    }
  }
}
