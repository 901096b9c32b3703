package dev.titan.localstack.clickhouse.access;

import dev.titan.localstack.clickhouse.engine.Engine;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables of Titan's database and how each is bound to an organisation and to outlets. Read from
 * the engine again after every change of a definition. Thread-safe.
 */
final class RowFilters {
  /** The database whose tables carry rows of organisations. */
  static final String DATABASE = "titan";

  private static final String ORGANISATION = "org_id";
  private static final String OUTLET = "outlet_id";

  private final Engine engine;
  private Map<String, Set<String>> scopeColumnsByTable;
  private Set<String> databases;

  RowFilters(Engine engine) {
    this.engine = engine;
  }

  /** Forgets what is known of the tables. */
  synchronized void definitionsChanged() {
    scopeColumnsByTable = null;
    databases = null;
  }

  /** The names of all databases. */
  synchronized Set<String> databases() throws EngineException {
    if (databases == null) {
      databases =
          engine.ask("SELECT name FROM system.databases").lines().collect(Collectors.toSet());
    }
    return databases;
  }

  /** The tables that exist, each with those of the two columns that it has. */
  synchronized Map<String, Set<String>> tables() throws EngineException {
    if (scopeColumnsByTable == null) {
      Map<String, Set<String>> tables = new LinkedHashMap<>();
      String rows =
          engine.ask(
              "SELECT table, groupArrayIf(name, name IN ('org_id', 'outlet_id'))"
                  + " FROM system.columns WHERE database = 'titan' GROUP BY table ORDER BY table"
                  + " FORMAT TSV");
      for (String row : rows.lines().toList()) {
        int tab = row.lastIndexOf('\t');
        Set<String> columns = new TreeSet<>();
        for (String column : List.of(ORGANISATION, OUTLET)) {
          if (row.substring(tab).contains("'" + column + "'")) {
            columns.add(column);
          }
        }
        tables.put(unescape(row.substring(0, tab)), columns);
      }
      scopeColumnsByTable = Map.copyOf(tables);
    }
    return scopeColumnsByTable;
  }

  /** The value of additional_table_filters that shows a reader its own rows only. */
  String of(ReaderLimits limits) throws EngineException {
    List<String> filters = new ArrayList<>();
    for (Map.Entry<String, Set<String>> table : new TreeMap<>(tables()).entrySet()) {
      List<String> conditions = new ArrayList<>();
      if (table.getValue().contains(ORGANISATION) && limits.organisation().isPresent()) {
        conditions.add(ORGANISATION + " = " + Quoting.literal(limits.organisation().get()));
      }
      if (table.getValue().contains(OUTLET) && !limits.outlets().isEmpty()) {
        conditions.add(
            OUTLET
                + " IN ("
                + String.join(", ", limits.outlets().stream().map(Quoting::literal).toList())
                + ")");
      }
      if (!conditions.isEmpty()) {
        filters.add(
            Quoting.literal(DATABASE + "." + table.getKey())
                + ": "
                + Quoting.literal(String.join(" AND ", conditions)));
      }
    }
    return "{" + String.join(", ", filters) + "}";
  }

  private static String unescape(String text) {
    return text.replace("\\'", "'").replace("\\\\", "\\");
  }
}
