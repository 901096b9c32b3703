package dev.titan.localstack.clickhouse.engine;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One connection to the engine: settings, current database and temporary tables of its own. It runs
 * one statement at a time; it is not thread-safe.
 */
public final class EngineConnection implements AutoCloseable {
  private final Pointer handle;
  private final Pointer connection;
  private boolean closed;

  private EngineConnection(Pointer handle) {
    this.handle = handle;
    this.connection = handle.getPointer(0);
  }

  /**
   * Opens a connection with arguments such as {@code --max_threads=4}.
   *
   * @return the connection, or null when the engine refuses an argument (it does not say which)
   */
  static EngineConnection open(List<String> arguments) {
    try (NativeText texts = new NativeText()) {
      Pointer handle = Chdb.chdb_connect(arguments.size(), texts.array(arguments));
      return handle == null ? null : new EngineConnection(handle);
    }
  }

  /** Runs one statement and holds its output; {@code format} is used when it names none. */
  public EngineResult execute(byte[] statement, String format, Map<String, String> parameters)
      throws EngineException {
    byte[] formatName = format.getBytes(StandardCharsets.UTF_8);
    try (NativeText texts = new NativeText()) {
      Bound bound = Bound.of(parameters, texts);
      return EngineResult.take(
          Chdb.chdb_query_with_params_n(
              connection,
              statement,
              statement.length,
              formatName,
              formatName.length,
              bound.names,
              bound.nameLengths,
              bound.values,
              bound.valueLengths,
              parameters.size()));
    }
  }

  /** Runs one statement of this process's own and gives its output as text. */
  public String execute(String statement) throws EngineException {
    return new String(
        execute(statement.getBytes(StandardCharsets.UTF_8), "TSVRaw", Map.of()).output(),
        StandardCharsets.UTF_8);
  }

  /** Begins an INSERT whose data follows in pieces; {@code head} names neither format nor data. */
  public InsertStream insert(byte[] head, String format, Map<String, String> parameters)
      throws EngineException {
    byte[] formatName = format.getBytes(StandardCharsets.UTF_8);
    try (NativeText texts = new NativeText()) {
      Bound bound = Bound.of(parameters, texts);
      return InsertStream.opened(
          Chdb.chdb_stream_insert_with_params_n(
              connection,
              head,
              head.length,
              formatName,
              formatName.length,
              bound.names,
              bound.nameLengths,
              bound.values,
              bound.valueLengths,
              parameters.size()));
    }
  }

  /** Parses a text without running it and says how many statements it holds and what they do. */
  public StatementClass classify(byte[] statement) {
    try (Memory analysis = new Memory(StatementClass.STRUCT_BYTES)) {
      analysis.clear();
      analysis.setInt(0, StatementClass.STRUCT_BYTES);
      int state =
          Chdb.chdb_classify_query_n(connection, statement, statement.length, null, 0, analysis);
      return state == 0 ? StatementClass.read(analysis) : StatementClass.UNPARSED;
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Chdb.chdb_close_conn(handle);
    }
  }

  /** Query parameters as the four arrays that the engine takes. */
  private record Bound(Pointer names, Pointer nameLengths, Pointer values, Pointer valueLengths) {
    static Bound of(Map<String, String> parameters, NativeText texts) {
      if (parameters.isEmpty()) {
        return new Bound(null, null, null, null);
      }
      List<String> names = new ArrayList<>(parameters.keySet());
      List<String> values = names.stream().map(parameters::get).toList();
      return new Bound(
          texts.array(names), texts.lengths(names), texts.array(values), texts.lengths(values));
    }
  }
}
