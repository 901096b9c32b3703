package dev.titan.pipelines.io;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes rows to the tables they name, at least once: one JDBC sink for each table behind one
 * operator. Tables stand in lanes, and each lane has a thread that writes its tables one after the
 * other, so that facts never wait for the sums of them. Rows are sent as soon as the rows before
 * them are.
 *
 * <p>A checkpoint takes the rows that are still on their way into the job's state and goes on: rows
 * that come meanwhile do not wait for it. What one checkpoint has taken in is written before the
 * next one is complete.
 *
 * <p>When ClickHouse is away the job fails and starts again from its checkpoint until it is back.
 * Only a failure while closing is swallowed: Flink would take the whole TaskManager down, and the
 * rows in question come again from the checkpoint anyway.
 */
public final class TablesSink implements Sink<TableRow>, SupportsWriterState<TableRow, TableRow> {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(TablesSink.class);

  private static final int WAITING_BATCHES = 4;
  private static final long CLOSE_LIMIT_MILLIS = 5_000;
  private static final long NO_THREAD_OF_ITS_OWN = 0;

  private final ClickHouseConnection connection;
  private final List<List<Table>> lanes;

  /** A sink for some tables by lane; they must exist when the job starts. */
  public TablesSink(ClickHouseConnection connection, List<List<Table>> lanes) {
    this.connection = connection;
    this.lanes = lanes.stream().map(List::copyOf).toList();
  }

  @Override
  public SinkWriter<TableRow> createWriter(WriterInitContext context) throws IOException {
    return restoreWriter(context, List.of());
  }

  @Override
  public SimpleVersionedSerializer<TableRow> getWriterStateSerializer() {
    return new UnwrittenRowSerializer();
  }

  @Override
  public StatefulSinkWriter<TableRow, TableRow> restoreWriter(
      WriterInitContext context, Collection<TableRow> unwritten) throws IOException {
    List<Lane> opened = new ArrayList<>();
    try {
      for (List<Table> tables : lanes) {
        opened.add(open(tables, context));
      }
    } catch (IOException | RuntimeException e) {
      opened.forEach(Lane::close);
      throw e;
    }
    Writer writer = new Writer(opened);
    try {
      for (TableRow row : unwritten) {
        writer.write(row);
      }
    } catch (InterruptedException e) {
      writer.close();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while taking up the rows of the checkpoint", e);
    } catch (IOException e) {
      writer.close();
      throw e;
    }
    return writer;
  }

  private Lane open(List<Table> tables, WriterInitContext context) throws IOException {
    Map<String, SinkWriter<TableRow>> writers = new LinkedHashMap<>();
    try {
      for (Table table : tables) {
        writers.put(table.name(), jdbcSink(table).createWriter(context));
      }
    } catch (IOException | RuntimeException e) {
      writers.forEach(TablesSink::closeQuietly);
      throw e;
    }
    return new Lane(
        writers,
        new RowBuffer(
            connection.batchSize(),
            WAITING_BATCHES * connection.batchSize(),
            connection.flushInterval().toNanos()));
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

  private static final class Writer implements StatefulSinkWriter<TableRow, TableRow> {

    private final List<Lane> lanes;
    private final Map<String, Lane> laneOfTable = new HashMap<>();

    Writer(List<Lane> lanes) {
      this.lanes = lanes;
      for (Lane lane : lanes) {
        lane.writers.keySet().forEach(table -> laneOfTable.put(table, lane));
      }
    }

    @Override
    public void write(TableRow row, Context context) throws IOException, InterruptedException {
      write(row);
    }

    void write(TableRow row) throws IOException, InterruptedException {
      Lane lane = laneOfTable.get(row.table());
      if (lane == null) {
        throw new IOException("This job does not write the table " + row.table());
      }
      lane.buffer.add(row);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
      for (Lane lane : lanes) {
        if (endOfInput) {
          lane.buffer.drain();
        } else {
          lane.buffer.drainCopied();
        }
      }
    }

    @Override
    public List<TableRow> snapshotState(long checkpointId) throws IOException {
      List<TableRow> unwritten = new ArrayList<>();
      for (Lane lane : lanes) {
        unwritten.addAll(lane.buffer.copy());
      }
      return unwritten;
    }

    @Override
    public void close() {
      lanes.forEach(Lane::close);
    }
  }

  /** Some tables, the rows that wait for them, and the thread that writes these. */
  private static final class Lane {

    private final Map<String, SinkWriter<TableRow>> writers;
    private final RowBuffer buffer;
    private final Thread thread;

    Lane(Map<String, SinkWriter<TableRow>> writers, RowBuffer buffer) {
      this.writers = writers;
      this.buffer = buffer;
      this.thread = new Thread(this::writeUntilClosed, "titan-tables");
      thread.setDaemon(true);
      thread.start();
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

    void close() {
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
