package dev.titan.localstack.clickhouse.sql;

/** A text that is not one statement which an HTTP client may send, with ClickHouse's error. */
public final class SqlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String name;

  SqlException(int code, String name, String message) {
    super(message);
    this.code = code;
    this.name = name;
  }

  static SqlException syntax(String message) {
    return new SqlException(62, "SYNTAX_ERROR", message);
  }

  /** ClickHouse's error number. */
  public int code() {
    return code;
  }

  /** ClickHouse's error name. */
  public String name() {
    return name;
  }
}
