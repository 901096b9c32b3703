package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.access.ReaderPolicy;
import dev.titan.localstack.clickhouse.access.User;
import dev.titan.localstack.clickhouse.engine.ConnectionKey;
import dev.titan.localstack.clickhouse.engine.ConnectionPool;
import dev.titan.localstack.clickhouse.engine.Engine;
import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.EngineResult;
import dev.titan.localstack.clickhouse.engine.StagingTables;
import dev.titan.localstack.clickhouse.engine.StatementClass;
import dev.titan.localstack.clickhouse.sql.KillRewriter;
import dev.titan.localstack.clickhouse.sql.SqlException;
import dev.titan.localstack.clickhouse.sql.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes one request from its statement to its answer. Thread-safe. */
public final class QueryService implements AutoCloseable {
  private final Engine engine;
  private final ConnectionPool pool;
  private final Sessions sessions;
  private final RunningQueries running;
  private final ExecutorService workers;
  private final ScheduledExecutorService timer;
  private final ClientPresence presence;
  private final StatementRunner runner;
  private final InsertRunner inserts;
  private final ReaderPolicy readers;
  private final long processNumber;
  private final AtomicLong lastQuery = new AtomicLong();

  /** Serves statements on this engine. */
  public QueryService(
      Engine engine,
      ConnectionPool pool,
      StagingTables staging,
      ReaderPolicy readers,
      Clock clock) {
    this.engine = engine;
    this.pool = pool;
    this.readers = readers;
    this.sessions = new Sessions(engine, clock);
    this.running = new RunningQueries(pool);
    this.workers =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "clickhouse-statement");
              thread.setDaemon(true);
              return thread;
            });
    this.runner = new StatementRunner(workers);
    this.inserts = new InsertRunner(staging, Runtime.getRuntime().maxMemory());
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "clickhouse-timer");
              thread.setDaemon(true);
              return thread;
            });
    this.presence = new ClientPresence(running, timer);
    this.processNumber = clock.millis() << 20 ^ ProcessHandle.current().pid();
  }

  QueryRequest read(Request request) throws EngineException {
    return QueryRequest.of(
        request, () -> new UUID(processNumber, lastQuery.incrementAndGet()).toString());
  }

  Answer answer(Response response, Callback callback) {
    String tag = "%016x".formatted(processNumber ^ lastQuery.get() << 8);
    return new Answer(response, callback, engine.version(), tag, System.nanoTime());
  }

  /** The statements that are running now. */
  public int runningCount() {
    return running.count();
  }

  /** Stops every running statement. */
  public void cancelAll() {
    running.cancelAll();
  }

  void run(Request request, QueryRequest query, User user, Answer answer)
      throws EngineException, SqlException, IOException {
    ConnectionKey key = key(query, user);
    running.begin(query.queryId());
    presence.watch(
        query.queryId(),
        request.getConnectionMetaData().getLocalSocketAddress(),
        request.getConnectionMetaData().getRemoteSocketAddress());
    try {
      String session = query.parameters().getOrDefault("session_id", "");
      if (session.isEmpty() || user.reads()) {
        runPooled(request, query, user, key, answer);
      } else {
        runInSession(request, query, user, key, session, answer);
      }
    } finally {
      presence.forget(query.queryId());
      running.end(query.queryId());
    }
  }

  private ConnectionKey key(QueryRequest query, User user) throws EngineException {
    for (String name : query.settings().keySet()) {
      if (!engine.hasSetting(name)) {
        throw new EngineException(
            115,
            "UNKNOWN_SETTING",
            "Setting "
                + name
                + " is neither a builtin setting nor started with the prefix 'SQL_' registered for user-defined settings");
      }
    }
    if (user.reads()) {
      return readers.connection(user, query.settings(), query.database());
    }
    Map<String, String> settings = new LinkedHashMap<>(query.settings());
    if (query.readOnlyMethod() && settings.getOrDefault("readonly", "0").equals("0")) {
      settings.remove("readonly");
      settings.put("readonly", "2");
    }
    return new ConnectionKey(settings, query.database());
  }

  private void runPooled(
      Request request, QueryRequest query, User user, ConnectionKey key, Answer answer)
      throws EngineException, SqlException, IOException {
    EngineConnection connection = pool.take(key);
    boolean reusable = false;
    try {
      reusable = runOn(connection, key, request, query, user, answer);
    } finally {
      if (reusable) {
        pool.giveBack(key, connection);
      } else {
        connection.close();
      }
    }
  }

  private void runInSession(
      Request request, QueryRequest query, User user, ConnectionKey key, String id, Answer answer)
      throws EngineException, SqlException, IOException {
    boolean mustExist = query.parameters().getOrDefault("session_check", "0").equals("1");
    Sessions.Session session = sessions.take(user.name(), id, mustExist, key);
    try {
      runOn(session.connection(), key, request, query, user, answer);
    } finally {
      sessions.giveBack(session, sessionTimeout(query));
    }
  }

  private static Duration sessionTimeout(QueryRequest query) throws EngineException {
    String seconds = query.parameters().getOrDefault("session_timeout", "60");
    try {
      return Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)));
    } catch (NumberFormatException e) {
      throw new EngineException(
          364, "INVALID_SESSION_TIMEOUT", "Invalid session timeout: '" + seconds + "'");
    }
  }

  /** Gives whether the connection is still as it was opened. */
  private boolean runOn(
      EngineConnection connection,
      ConnectionKey key,
      Request request,
      QueryRequest query,
      User user,
      Answer answer)
      throws EngineException, SqlException, IOException {
    StatementSource source = StatementSource.of(request, query);
    Statement statement = source.statement();
    StatementClass found = connection.classify(statement.text());
    if (found.statements() > 1) {
      throw new EngineException(
          62, "SYNTAX_ERROR", "Syntax error (Multi-statements are not allowed)");
    }
    if (user.reads()) {
      readers.check(connection, key, user, statement, found, query.values());
    }
    String format = Answer.formatOr(statement.format(), query);
    if (statement.kind() == Statement.Kind.INSERT_DATA) {
      String dataFormat = statement.format().or(query::format).orElse("Values");
      EngineResult.Counts counts = inserts.run(connection, source, query, dataFormat);
      answer.begin(query, format);
      answer.finish(counts);
      return true;
    }
    if (found.statements() == 0) {
      Optional<EngineException> error = runner.syntaxError(connection, statement.text(), query);
      if (error.isPresent()) {
        throw error.get();
      }
      if (user.reads()) {
        throw new EngineException(
            164, "READONLY", user.name() + ": Cannot execute query in readonly mode.");
      }
    }
    OutputStream body = answer.begin(query, format);
    switch (statement.kind()) {
      case SELECT -> {
        if (found.effect() != StatementClass.Effect.READ_ONLY) {
          throw new EngineException(
              348, "INTO_OUTFILE_NOT_ALLOWED", "A SELECT over HTTP writes no file");
        }
        answer.finish(runner.select(connection, statement, query, format, body));
      }
      case KILL ->
          answer.finish(
              runner.other(
                  connection, KillRewriter.rewrite(statement.text()), query, format, body));
      default -> {
        EngineResult.Counts counts;
        try {
          counts = runner.other(connection, statement.text(), query, format, body);
        } finally {
          if (found.effect() != StatementClass.Effect.READ_ONLY) {
            readers.definitionsChanged();
          }
        }
        answer.finish(counts);
      }
    }
    return found.effect() != StatementClass.Effect.CONTROL;
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
    presence.close();
    timer.shutdownNow();
    workers.shutdown();
  }
}
