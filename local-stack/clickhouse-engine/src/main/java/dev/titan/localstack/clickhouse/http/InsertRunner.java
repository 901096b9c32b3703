package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.EngineResult;
import dev.titan.localstack.clickhouse.engine.InsertStream;
import dev.titan.localstack.clickhouse.engine.StagingTables;
import dev.titan.localstack.clickhouse.sql.KillRewriter;
import dev.titan.localstack.clickhouse.sql.SqlException;
import dev.titan.localstack.clickhouse.sql.Statement;
import dev.titan.localstack.clickhouse.sql.StatementReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an INSERT with its data so that one that fails leaves nothing behind. The engine writes what
 * it has parsed once that is 256 MiB: data that is small enough never gets there, so it is held
 * here, handed over whole, and stored or not as one. Larger data flows into a staging table first;
 * only when all of it was right do its rows go on to their table. Thread-safe.
 */
final class InsertRunner {
  private static final Logger LOG = LoggerFactory.getLogger(InsertRunner.class);
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int MOST_HELD_BYTES = 16 << 20;

  /** Errors about the target itself, which staging cannot help. */
  private static final Set<Integer> NO_TARGET = Set.of(60, 81, 164);

  private final StagingTables staging;
  private final long heldBytes;

  InsertRunner(StagingTables staging, long heapBytes) {
    this.staging = staging;
    this.heldBytes = Math.min(MOST_HELD_BYTES, heapBytes / 32);
  }

  EngineResult.Counts run(
      EngineConnection connection, StatementSource source, QueryRequest request, String format)
      throws EngineException, SqlException, IOException {
    InputStream data =
        format.equalsIgnoreCase("Values")
            ? new WithoutFinalSemicolon(source.data())
            : source.data();
    List<byte[]> held = new ArrayList<>();
    boolean complete = false;
    for (long length = 0; length < heldBytes && !complete; ) {
      byte[] chunk = data.readNBytes(CHUNK_BYTES);
      complete = chunk.length < CHUNK_BYTES;
      length += chunk.length;
      held.add(chunk);
    }
    if (complete && format.equalsIgnoreCase("Values")) {
      checkValues(held);
    }
    Statement statement = source.statement();
    if (complete || statement.target().isEmpty()) {
      return stream(connection, statement.text(), held, data, request, format);
    }
    return staged(connection, statement, held, data, request, format);
  }

  /** Most data holds no semicolon at all and needs no closer look. */
  private static void checkValues(List<byte[]> held) throws SqlException {
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    boolean semicolon = false;
    for (byte[] chunk : held) {
      values.writeBytes(chunk);
      for (int i = 0; i < chunk.length && !semicolon; i++) {
        semicolon = chunk[i] == ';';
      }
    }
    if (semicolon) {
      StatementReader.checkValues(values.toByteArray());
    }
  }

  private EngineResult.Counts staged(
      EngineConnection connection,
      Statement statement,
      List<byte[]> held,
      InputStream data,
      QueryRequest request,
      String format)
      throws EngineException, IOException {
    String target = statement.target().orElseThrow();
    String table;
    try {
      table = staging.create(connection, target);
    } catch (EngineException e) {
      if (NO_TARGET.contains(e.code())) {
        throw e;
      }
      LOG.info("{} cannot be staged ({}): its rows go in as they come", target, e.getMessage());
      return stream(connection, statement.text(), held, data, request, format);
    }
    try {
      byte[] head =
          ("INSERT INTO " + table + " " + statement.afterTarget()).getBytes(StandardCharsets.UTF_8);
      stream(connection, head, held, data, request, format);
      return staging.move(
          connection, KillRewriter.comment(request.queryId()), table, target, statement.columns());
    } finally {
      staging.drop(table);
    }
  }

  private static EngineResult.Counts stream(
      EngineConnection connection,
      byte[] statement,
      List<byte[]> held,
      InputStream data,
      QueryRequest request,
      String format)
      throws EngineException, IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(KillRewriter.comment(request.queryId()).getBytes(StandardCharsets.UTF_8));
    head.writeBytes(statement);
    try (InsertStream stream = connection.insert(head.toByteArray(), format, request.values())) {
      for (byte[] chunk : held) {
        if (chunk.length > 0 && !stream.append(chunk, chunk.length)) {
          return stream.finish();
        }
      }
      held.clear();
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int length = data.readNBytes(chunk, 0, CHUNK_BYTES);
          length > 0;
          length = data.readNBytes(chunk, 0, CHUNK_BYTES)) {
        if (!stream.append(chunk, length)) {
          break;
        }
      }
      return stream.finish();
    }
  }
}
