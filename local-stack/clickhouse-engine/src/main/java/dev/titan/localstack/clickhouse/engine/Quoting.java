package dev.titan.localstack.clickhouse.engine;

/** Writes names and texts so that ClickHouse reads them back as they are. */
public final class Quoting {
  private Quoting() {}

  /** A name between backticks. */
  public static String identifier(String name) {
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
  }

  /** A text between single quotes. */
  public static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
