package dev.titan.localstack.clickhouse.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tables that hold the rows of large inserts until all of them have arrived. Thread-safe. */
public final class StagingTables {
  private static final Logger LOG = LoggerFactory.getLogger(StagingTables.class);
  private static final String DATABASE = "titan_staging";

  private final Engine engine;
  private final AtomicLong last = new AtomicLong();

  /** Removes what an earlier process left behind. */
  public StagingTables(Engine engine) throws EngineException {
    this.engine = engine;
    engine.ask("DROP DATABASE IF EXISTS " + DATABASE);
    engine.ask("CREATE DATABASE " + DATABASE);
  }

  /** Creates a table with the columns of {@code target} and gives its name. */
  public String create(EngineConnection connection, String target) throws EngineException {
    String table = DATABASE + ".insert_" + last.incrementAndGet();
    connection.execute(
        "CREATE TABLE " + table + " AS " + target + " ENGINE = MergeTree ORDER BY tuple()");
    return table;
  }

  /** Stores the staged rows in their table; {@code columns} is empty for all of them. */
  public EngineResult.Counts move(
      EngineConnection connection, String comment, String table, String target, String columns)
      throws EngineException {
    String into = columns.isEmpty() ? target : target + " (" + columns + ")";
    String what = columns.isEmpty() ? "*" : columns;
    String insert = comment + "INSERT INTO " + into + " SELECT " + what + " FROM " + table;
    return connection.execute(insert.getBytes(StandardCharsets.UTF_8), "TSV", Map.of()).counts();
  }

  /**
   * Removes a table, without SYNC, which can hang; what cannot be removed now is removed at the
   * next start.
   */
  public void drop(String table) {
    try {
      engine.ask("DROP TABLE IF EXISTS " + table);
    } catch (EngineException e) {
      LOG.warn("The staging table {} could not be removed: {}", table, e.getMessage());
    }
  }
}
