package dev.titan.localstack.clickhouse.engine;

import dev.titan.localstack.clickhouse.EngineStartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ClickHouse engine of this process: one data folder, any number of connections. Thread-safe.
 * The first connection stays open for as long as the process lives, because closing the last one
 * shuts the engine down for good.
 */
public final class Engine implements AutoCloseable {
  private final DataFolder folder;
  private final List<String> bootArguments;
  private final EngineConnection root;
  private final String version;
  private final Set<String> settings;

  private Engine(
      DataFolder folder,
      List<String> bootArguments,
      EngineConnection root,
      String version,
      Set<String> settings) {
    this.folder = folder;
    this.bootArguments = bootArguments;
    this.root = root;
    this.version = version;
    this.settings = settings;
  }

  /**
   * Loads the library and opens the data folder.
   *
   * @param memoryBytes what the engine may take in total; a statement beyond it fails
   */
  public static Engine start(Path library, Path data, long memoryBytes)
      throws EngineStartException {
    DataFolder folder = DataFolder.lock(data);
    // A server of this process has no time zone of its own: without this, results would depend on
    // the machine.
    Pipe.setEnvironment("TZ", "UTC");
    try {
      Chdb.load(library);
    } catch (UnsatisfiedLinkError e) {
      throw new EngineStartException(
          "The ClickHouse engine's library "
              + library
              + " cannot be loaded ("
              + reason(e)
              + "): run `npm ci` again, or use an external ClickHouse by its URL.",
          e);
    }
    Path users = folder.write("engine-users.xml", EngineConfiguration.users());
    Path configuration = folder.write("engine.xml", EngineConfiguration.server(users, memoryBytes));
    List<String> arguments =
        List.of("clickhouse", "--path=" + folder.store(), "--config-file=" + configuration);
    EngineConnection root = EngineConnection.open(arguments);
    if (root == null) {
      throw new EngineStartException(
          "The ClickHouse engine did not open " + data + ": the reason stands above.");
    }
    try {
      String version = root.execute("SELECT version()").strip();
      Set<String> settings =
          new TreeSet<>(root.execute("SELECT name FROM system.settings").lines().toList());
      return new Engine(folder, arguments, root, version, Set.copyOf(settings));
    } catch (EngineException e) {
      throw new EngineStartException("The ClickHouse engine answers wrongly: " + e.getMessage(), e);
    }
  }

  /** What the system said: JNA wraps it in lines of its own, with the whole class path. */
  private static String reason(UnsatisfiedLinkError error) {
    List<String> lines = error.getMessage().lines().toList();
    return lines.get(Math.min(1, lines.size() - 1));
  }

  /** The version that the engine names, for example 26.7.2.1. */
  public String version() {
    return version;
  }

  /** Whether a setting of this name exists. */
  public boolean hasSetting(String name) {
    return settings.contains(name);
  }

  /** Opens a connection with these settings, applied in their order. */
  public EngineConnection connect(ConnectionKey key) throws EngineException {
    List<String> arguments = new ArrayList<>(bootArguments);
    key.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    EngineConnection connection = EngineConnection.open(arguments);
    if (connection == null) {
      throw refusedSetting(key.settings());
    }
    try {
      if (!key.database().equals(ConnectionKey.DEFAULT_DATABASE)) {
        connection.execute("USE " + Quoting.identifier(key.database()));
      }
      return connection;
    } catch (EngineException e) {
      connection.close();
      throw e;
    }
  }

  /** Runs a statement of this process's own and gives its output as tab-separated text. */
  public String ask(String statement) throws EngineException {
    try (EngineConnection connection = connect(ConnectionKey.PLAIN)) {
      return connection.execute(statement);
    }
  }

  /** The engine names no reason when it refuses arguments: setting them one by one finds it. */
  private EngineException refusedSetting(Map<String, String> values) {
    try (EngineConnection connection = EngineConnection.open(bootArguments)) {
      for (Map.Entry<String, String> value : values.entrySet()) {
        connection.execute(
            "SET "
                + Quoting.identifier(value.getKey())
                + " = "
                + Quoting.literal(value.getValue()));
      }
      return new EngineException(
          36, "BAD_ARGUMENTS", "The engine refused one of the settings " + values.keySet());
    } catch (EngineException e) {
      return e;
    }
  }

  /** Stops the engine's threads. All other connections must be closed. */
  @Override
  public void close() throws IOException {
    root.close();
    Chdb.chdb_shutdown();
    folder.close();
  }
}
