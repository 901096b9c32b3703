package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.EngineResult;
import dev.titan.localstack.clickhouse.engine.Pipe;
import dev.titan.localstack.clickhouse.engine.Quoting;
import dev.titan.localstack.clickhouse.sql.KillRewriter;
import dev.titan.localstack.clickhouse.sql.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** Runs one parsed statement on a connection and moves its data. Thread-safe. */
final class StatementRunner {
  /** What moves between the engine and the network at once. */
  private static final int CHUNK_BYTES = 1 << 18;

  private static final String EXPLAIN = "EXPLAIN AST ";
  private static final Pattern POSITION = Pattern.compile("position (\\d+)");

  private final ExecutorService workers;

  StatementRunner(ExecutorService workers) {
    this.workers = workers;
  }

  /**
   * Runs a SELECT. The engine's own output format writes one document into a pipe, so a result of
   * any size passes through in bounded memory, in every format that ClickHouse knows.
   */
  EngineResult.Counts select(
      EngineConnection connection,
      Statement statement,
      QueryRequest request,
      String format,
      OutputStream body)
      throws EngineException, IOException {
    try (Pipe pipe = new Pipe()) {
      byte[] text = selectInto(pipe, statement, request, format);
      Future<EngineResult> running =
          workers.submit(
              () -> {
                try {
                  return connection.execute(text, format, request.values());
                } finally {
                  pipe.closeWriteEnd();
                }
              });
      IOException broken = null;
      boolean copied = false;
      try {
        copy(pipe.input(), body);
        copied = true;
      } catch (IOException e) {
        broken = e;
      } finally {
        if (!copied) {
          pipe.input().close();
        }
        // Never before the engine has ended: it knows the pipe by a number, which the next pipe of
        // another statement would be given.
        awaitEnd(running);
      }
      EngineResult result = result(running, broken);
      if (broken != null) {
        throw broken;
      }
      return result.counts();
    }
  }

  private static byte[] selectInto(
      Pipe pipe, Statement statement, QueryRequest request, String format) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(utf8(KillRewriter.comment(request.queryId())));
    text.writeBytes(statement.beforeFormat());
    text.writeBytes(utf8("\nINTO OUTFILE " + Quoting.literal(pipe.writePath()) + " APPEND\n"));
    if (statement.format().isPresent()) {
      text.writeBytes(statement.fromFormat());
    } else {
      text.writeBytes(utf8("FORMAT " + Quoting.identifier(format)));
    }
    return text.toByteArray();
  }

  /** Waits for the engine, however it ends. */
  private static void awaitEnd(Future<EngineResult> running) {
    boolean interrupted = false;
    while (!running.isDone()) {
      try {
        running.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the engine said; when the client is gone, it matters no more. */
  private static EngineResult result(Future<EngineResult> running, IOException broken)
      throws EngineException, IOException {
    boolean interrupted = Thread.interrupted();
    try {
      return running.get();
    } catch (ExecutionException e) {
      if (broken != null) {
        throw broken;
      }
      if (e.getCause() instanceof EngineException engineException) {
        throw engineException;
      }
      throw new IllegalStateException("A statement failed outside the engine", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("An ended statement was waited for", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void copy(InputStream input, OutputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int length = input.read(chunk); length >= 0; length = input.read(chunk)) {
      body.write(chunk, 0, length);
    }
  }

  /** Runs a statement whose output is small: DDL, SHOW, EXISTS, INSERT SELECT, ... */
  EngineResult.Counts other(
      EngineConnection connection,
      byte[] text,
      QueryRequest request,
      String format,
      OutputStream body)
      throws EngineException, IOException {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes(utf8(KillRewriter.comment(request.queryId())));
    marked.writeBytes(text);
    EngineResult result = connection.execute(marked.toByteArray(), format, request.values());
    body.write(result.output());
    return result.counts();
  }

  /** Lets the engine say what is wrong with a text that it cannot parse; none of it runs. */
  Optional<EngineException> syntaxError(
      EngineConnection connection, byte[] text, QueryRequest request) {
    ByteArrayOutputStream explain = new ByteArrayOutputStream();
    explain.writeBytes(utf8(EXPLAIN));
    explain.writeBytes(text);
    try {
      connection.execute(explain.toByteArray(), "TSVRaw", request.values());
      return Optional.empty();
    } catch (EngineException e) {
      String message =
          POSITION
              .matcher(e.getMessage())
              .replaceFirst(
                  found -> "position " + (Integer.parseInt(found.group(1)) - EXPLAIN.length()));
      return Optional.of(new EngineException(e.code(), e.name(), message));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
