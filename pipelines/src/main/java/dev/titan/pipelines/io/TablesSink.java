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
 * operator, written by a thread of its own. Rows are sent as soon as the rows before them are, and
 * all of them before every checkpoint.
 *
 * <p>When ClickHouse is away the job fails and starts again from its checkpoint until it is back.
 * Only a failure while closing is swallowed: Flink would take the whole TaskManager down, and the
 * rows in question come again from the checkpoint anyway.
 */
public final class TablesSink implements Sink<TableRow> {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(TablesSink.class);

  private static final int WAITING_BATCHES = 4;
  private static final long CLOSE_LIMIT_MILLIS = 5_000;
  private static final long NO_THREAD_OF_ITS_OWN = 0;

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
    try {
      for (Table table : tables) {
        writers.put(table.name(), jdbcSink(table).createWriter(context));
      }
    } catch (IOException | RuntimeException e) {
      writers.forEach(TablesSink::closeQuietly);
      throw e;
    }
    RowBuffer buffer =
        new RowBuffer(
            connection.batchSize(),
            WAITING_BATCHES * connection.batchSize(),
            connection.flushInterval().toNanos());
    return new Writer(writers, buffer);
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

  private JdbcSink<TableRow> jdbcSink(Table table) {
    return JdbcSink.<TableRow>builder()
        .withQueryStatement(table.insertStatement(), TablesSink::bind)
        .withExecutionOptions(
            JdbcExecutionOptions.builder()
                .withBatchSize(connection.batchSize())
                .withBatchIntervalMs(NO_THREAD_OF_ITS_OWN)
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
    private final RowBuffer buffer;
    private final Thread thread;

    Writer(Map<String, SinkWriter<TableRow>> writers, RowBuffer buffer) {
      this.writers = writers;
      this.buffer = buffer;
      this.thread = new Thread(this::writeUntilClosed, "titan-tables");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void write(TableRow row, Context context) throws IOException, InterruptedException {
      if (!writers.containsKey(row.table())) {
        throw new IOException("This job does not write the table " + row.table());
      }
      buffer.add(row);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
      buffer.drain();
    }

    /** A failure is told to the task by its next call, and ends this thread. */
    @SuppressWarnings("CatchingUnchecked")
    private void writeUntilClosed() {
      try {
        Map<String, List<TableRow>> rows = buffer.take();
        while (rows != null) {
          write(rows);
          buffer.done(null);
          rows = buffer.take();
        }
      } catch (Exception e) {
        buffer.done(e);
      }
    }

    /** Table by table in the order of the job's tables: facts before the sums of them. */
    private void write(Map<String, List<TableRow>> rows) throws IOException, InterruptedException {
      for (Map.Entry<String, SinkWriter<TableRow>> entry : writers.entrySet()) {
        List<TableRow> ofTable = rows.get(entry.getKey());
        if (ofTable != null) {
          for (TableRow row : ofTable) {
            entry.getValue().write(row, null);
          }
          entry.getValue().flush(false);
        }
      }
    }

    @Override
    public void close() {
      buffer.close();
      thread.interrupt();
      try {
        thread.join(CLOSE_LIMIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      writers.forEach(TablesSink::closeQuietly);
    }
  }
}
