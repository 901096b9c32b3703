package dev.titan.localstack.clickhouse;

/** The engine process cannot start; the message says why and what to do, in one line. */
public final class EngineStartException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With the sentence that the user reads. */
  public EngineStartException(String message) {
    super(message);
  }

  /** With the sentence that the user reads and what was behind it. */
  public EngineStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
