package dev.titan.localstack.clickhouse.engine;

import com.sun.jna.Pointer;

/** The engine's own parser's word on a text: how many statements, and what the strongest does. */
public record StatementClass(int statements, Effect effect) {
  /** sizeof(chdb_query_analysis_v1): four 32-bit fields. */
  static final int STRUCT_BYTES = 16;

  /** A text that the engine could not parse. */
  public static final StatementClass UNPARSED = new StatementClass(0, Effect.UNKNOWN);

  /** From harmless to not understood, in the order of the engine's enumeration. */
  public enum Effect {
    /** SELECT, SHOW, DESCRIBE, EXPLAIN, EXISTS, CHECK. */
    READ_ONLY,
    /** Changes a database: INSERT, CREATE, ALTER, DROP, ... */
    MUTATING,
    /** Changes something that stands beside the databases: functions, access. */
    MUTATING_GLOBAL,
    /** Changes the session or the engine: SET, USE, KILL, SYSTEM, temporary tables, files. */
    CONTROL,
    /** Not parsed, or not classified. */
    UNKNOWN
  }

  static StatementClass read(Pointer analysis) {
    int effect = analysis.getInt(12);
    Effect[] effects = Effect.values();
    return new StatementClass(
        analysis.getInt(4),
        effect >= 0 && effect < effects.length ? effects[effect] : Effect.UNKNOWN);
  }
}
