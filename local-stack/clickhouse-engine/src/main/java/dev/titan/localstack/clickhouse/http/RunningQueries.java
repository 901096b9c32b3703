package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.engine.ConnectionKey;
import dev.titan.localstack.clickhouse.engine.ConnectionPool;
import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.Quoting;
import dev.titan.localstack.clickhouse.sql.KillRewriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements that are running, by their clients' ids, and the way to stop one. Thread-safe. */
final class RunningQueries {
  private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);

  private final ConnectionPool pool;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  RunningQueries(ConnectionPool pool) {
    this.pool = pool;
  }

  /** Enters a statement; its id must not be in use. */
  void begin(String queryId) throws EngineException {
    if (!ids.add(queryId)) {
      throw new EngineException(
          216,
          "QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING",
          "Query with id = " + queryId + " is already running.");
    }
  }

  void end(String queryId) {
    ids.remove(queryId);
  }

  int count() {
    return ids.size();
  }

  /** Asks the engine to stop a statement; it ends soon after, with error 394. */
  void cancel(String queryId) {
    try {
      EngineConnection connection = pool.take(ConnectionKey.PLAIN);
      connection.execute(
          "KILL QUERY WHERE startsWith(query, "
              + Quoting.literal(KillRewriter.comment(queryId).strip())
              + ") ASYNC");
      pool.giveBack(ConnectionKey.PLAIN, connection);
    } catch (EngineException e) {
      LOG.warn("Query {} could not be stopped: {}", queryId, e.getMessage());
    }
  }

  void cancelAll() {
    ids.forEach(this::cancel);
  }
}
