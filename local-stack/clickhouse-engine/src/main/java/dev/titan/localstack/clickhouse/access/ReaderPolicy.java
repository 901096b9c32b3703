package dev.titan.localstack.clickhouse.access;

import dev.titan.localstack.clickhouse.engine.ConnectionKey;
import dev.titan.localstack.clickhouse.engine.Engine;
import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.StatementClass;
import dev.titan.localstack.clickhouse.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a reader may do. Its limits and its row filter are fixed on the connection before {@code
 * readonly}, so the engine refuses any statement that would change them; what the engine would let
 * through is refused by {@link ReaderGuard}. Thread-safe.
 */
public final class ReaderPolicy {
  /** Settings that a reader may choose: they shape the answer, never what is read. */
  private static final Set<String> FREE_SETTINGS =
      Set.of(
          "max_threads",
          "max_block_size",
          "session_timezone",
          "join_use_nulls",
          "group_by_use_nulls",
          "union_default_mode",
          "extremes",
          "log_comment",
          "log_queries",
          "final",
          "result_overflow_mode",
          "cast_keep_nullable",
          "any_join_distinct_right_table_keys",
          "allow_experimental_analyzer",
          "enable_analyzer",
          "prefer_column_name_to_alias",
          "date_time_input_format",
          "date_time_output_format");

  private static final String ROW_FILTER = "additional_table_filters";

  private final RowFilters filters;
  private final ReaderGuard guard;

  /** For the tables of this engine. */
  public ReaderPolicy(Engine engine) {
    this.filters = new RowFilters(engine);
    this.guard = new ReaderGuard(engine, filters);
  }

  /** To be called after every statement that may have changed a table's definition. */
  public void definitionsChanged() {
    filters.definitionsChanged();
  }

  /** The connection that a reader gets, whatever its request asks for. */
  public ConnectionKey connection(User user, Map<String, String> requested, String database)
      throws EngineException {
    ReaderLimits limits = user.limits();
    Map<String, Long> ceilings = limits.bySetting();
    Map<String, String> settings = new LinkedHashMap<>();
    for (Map.Entry<String, String> setting : requested.entrySet()) {
      String name = setting.getKey();
      if (ceilings.containsKey(name) || name.equals("readonly")) {
        continue;
      }
      if (!isFree(name)) {
        throw new EngineException(
            164, "READONLY", "Cannot modify '" + name + "' setting in readonly mode.");
      }
      settings.put(name, setting.getValue());
    }
    for (Map.Entry<String, Long> ceiling : new TreeMap<>(ceilings).entrySet()) {
      settings.put(
          ceiling.getKey(),
          tighter(ceiling.getKey(), ceiling.getValue(), requested.get(ceiling.getKey())));
    }
    if (limits.scoped()) {
      settings.put(ROW_FILTER, filters.of(limits));
    }
    // A person who forgets FINAL would count superseded rows of a ReplacingMergeTree.
    settings.put("final", "1");
    settings.put("readonly", "1");
    if (!database.equals(ConnectionKey.DEFAULT_DATABASE) && !database.equals(RowFilters.DATABASE)) {
      throw new EngineException(
          497, "ACCESS_DENIED", user.name() + ": Not enough privileges for database " + database);
    }
    // A database default holds nothing of Titan's, and in this engine the files of the machine.
    String home = filters.tables().isEmpty() ? ConnectionKey.DEFAULT_DATABASE : RowFilters.DATABASE;
    return new ConnectionKey(settings, home);
  }

  /** Refuses a statement that a reader may not run. */
  public void check(
      EngineConnection connection,
      ConnectionKey key,
      User user,
      Statement statement,
      StatementClass found,
      Map<String, String> values)
      throws EngineException {
    boolean unparsed = found.statements() == 0 && statement.kind() != Statement.Kind.INSERT_DATA;
    if (unparsed) {
      // It never runs: the engine says what is wrong with it.
      return;
    }
    if (found.effect() != StatementClass.Effect.READ_ONLY) {
      throw new EngineException(
          164, "READONLY", user.name() + ": Cannot execute query in readonly mode.");
    }
    guard.check(connection, user, statement.text(), values);
    if (user.limits().scoped()
        && !filters.of(user.limits()).equals(key.settings().get(ROW_FILTER))) {
      throw new EngineException(
          60, "UNKNOWN_TABLE", "The tables have just been changed: repeat the statement");
    }
  }

  private boolean isFree(String name) {
    return FREE_SETTINGS.contains(name)
        || name.startsWith("output_format_")
        || (name.startsWith("format_") && !name.startsWith("format_schema"));
  }

  /** The lower of two limits; zero means none, so the ceiling stands. */
  private static String tighter(String name, long ceiling, String requested)
      throws EngineException {
    if (requested == null) {
      return Long.toString(ceiling);
    }
    try {
      double asked = Double.parseDouble(requested);
      return asked > 0 && asked < ceiling ? requested : Long.toString(ceiling);
    } catch (NumberFormatException e) {
      throw new EngineException(
          72, "CANNOT_PARSE_NUMBER", "Cannot parse number from '" + requested + "' of " + name);
    }
  }
}
