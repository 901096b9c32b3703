package dev.titan.localstack.clickhouse.access;

import dev.titan.localstack.clickhouse.engine.Engine;
import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.sql.References;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what a reader must not see although the engine's read-only mode would show it: other
 * databases, system tables about other people's data, functions that read files, and table
 * functions that go around the row filter. It looks at every token of a statement, because some
 * clauses (such as APPLY) do not appear in the engine's syntax tree; what it does not know, it
 * refuses. Thread-safe.
 */
final class ReaderGuard {
  /** Table functions that make rows of nothing; all others of the engine are refused. */
  private static final Set<String> HARMLESS_TABLE_FUNCTIONS =
      Set.of(
          "numbers",
          "numbers_mt",
          "zeros",
          "zeros_mt",
          "primes",
          "generateseries",
          "generate_series",
          "generaterandom",
          "values",
          "sqlstandardvalues",
          "view",
          "null",
          "format");

  /** Functions of single values that read from elsewhere, by the beginning of their names. */
  private static final List<String> REFUSED_FUNCTIONS =
      List.of(
          "file",
          "joinget",
          "dict",
          "ai",
          "catboost",
          "evalml",
          "showcertificate",
          "getclienthttpheader",
          "mergetreepartinfo",
          "getserversetting",
          "addressto",
          "demangle",
          "sleep");

  private static final Set<String> SYSTEM_TABLES =
      Set.of(
          "one",
          "numbers",
          "numbers_mt",
          "zeros",
          "zeros_mt",
          "databases",
          "functions",
          "data_type_families",
          "formats",
          "settings",
          "time_zones",
          "keywords",
          "build_options");

  /** These tell how many rows a table has, which a reader of some of the rows may not know. */
  private static final Set<String> UNSCOPED_SYSTEM_TABLES =
      Set.of("tables", "columns", "table_engines", "table_functions", "schemata", "views");

  private static final Set<String> SHOWN =
      Set.of("TABLES", "FULL", "DATABASES", "COLUMNS", "FIELDS", "FUNCTIONS", "CREATE", "SETTINGS");

  private static final Pattern TABLE_IN_TREE =
      Pattern.compile("^ *TableIdentifier (\\S.*?)(?: \\(.*)?$");

  private final Engine engine;
  private final RowFilters filters;
  private Set<String> refusedTableFunctions;

  ReaderGuard(Engine engine, RowFilters filters) {
    this.engine = engine;
    this.filters = filters;
  }

  void check(EngineConnection connection, User user, byte[] statement, Map<String, String> values)
      throws EngineException {
    References found = References.in(statement);
    boolean scoped = user.limits().scoped();
    if (found.namesByParameter()) {
      throw denied(user, "a parameter in place of a name");
    }
    if (found.settings()) {
      // After a FORMAT clause the engine would apply it without asking its read-only mode.
      throw new EngineException(
          164, "READONLY", user.name() + ": Cannot modify settings in readonly mode.");
    }
    if (found.oddNames()) {
      throw denied(user, "a name with escapes");
    }
    checkForm(user, found.words(), scoped);
    for (References.Qualified name : found.qualified()) {
      checkQualified(user, name, scoped);
    }
    for (String function : found.called()) {
      checkFunction(user, function);
    }
    if (scoped) {
      checkTables(connection, user, statement, found, values);
    }
  }

  private static void checkForm(User user, List<String> words, boolean scoped)
      throws EngineException {
    String first = words.isEmpty() ? "" : words.get(0);
    if (words.lastIndexOf("EXPLAIN") > 0 || (scoped && first.equals("EXPLAIN"))) {
      throw denied(user, "EXPLAIN");
    }
    if (first.equals("SHOW") && (words.size() < 2 || !SHOWN.contains(words.get(1)))) {
      throw denied(user, "this SHOW");
    }
    if (first.equals("CHECK")) {
      throw denied(user, "CHECK");
    }
    if (scoped && words.contains("APPLY")) {
      throw denied(user, "APPLY");
    }
  }

  private void checkQualified(User user, References.Qualified name, boolean scoped)
      throws EngineException {
    String first = name.first().toLowerCase(Locale.ROOT);
    if (first.equals("system") || first.equals("information_schema")) {
      String table = name.second().toLowerCase(Locale.ROOT);
      if (!SYSTEM_TABLES.contains(table) && (scoped || !UNSCOPED_SYSTEM_TABLES.contains(table))) {
        throw denied(user, name.first() + "." + name.second());
      }
    } else if (!first.equals(RowFilters.DATABASE) && filters.databases().contains(name.first())) {
      throw denied(user, name.first() + "." + name.second());
    }
  }

  private void checkFunction(User user, String function) throws EngineException {
    String name = function.toLowerCase(Locale.ROOT);
    if (refusedTableFunctions().contains(name)
        || REFUSED_FUNCTIONS.stream().anyMatch(name::startsWith)) {
      throw denied(user, "the function " + function);
    }
  }

  private synchronized Set<String> refusedTableFunctions() throws EngineException {
    if (refusedTableFunctions == null) {
      Set<String> names = new HashSet<>();
      for (String name :
          engine.ask("SELECT lower(name) FROM system.table_functions").lines().toList()) {
        if (!HARMLESS_TABLE_FUNCTIONS.contains(name)) {
          names.add(name);
        }
      }
      refusedTableFunctions = Set.copyOf(names);
    }
    return refusedTableFunctions;
  }

  /** A table that the row filter does not know yet, because it was created just now, is refused. */
  private void checkTables(
      EngineConnection connection,
      User user,
      byte[] statement,
      References found,
      Map<String, String> values)
      throws EngineException {
    byte[] prefix = "EXPLAIN AST ".getBytes(StandardCharsets.UTF_8);
    byte[] explain = Arrays.copyOf(prefix, prefix.length + statement.length);
    System.arraycopy(statement, 0, explain, prefix.length, statement.length);
    String tree =
        new String(connection.execute(explain, "TSVRaw", values).output(), StandardCharsets.UTF_8);
    Set<String> known = filters.tables().keySet();
    for (String line : tree.lines().toList()) {
      Matcher table = TABLE_IN_TREE.matcher(line);
      if (!table.matches()) {
        continue;
      }
      String name = table.group(1);
      String local =
          name.startsWith(RowFilters.DATABASE + ".")
              ? name.substring(RowFilters.DATABASE.length() + 1)
              : name;
      boolean system = name.toLowerCase(Locale.ROOT).startsWith("system.");
      if (!system && !known.contains(local) && !found.commonTables().contains(name)) {
        throw new EngineException(
            60, "UNKNOWN_TABLE", user.name() + ": there is no table " + name + " to read from");
      }
    }
  }

  private static EngineException denied(User user, String what) {
    return new EngineException(
        497, "ACCESS_DENIED", user.name() + ": Not enough privileges to use " + what);
  }
}
