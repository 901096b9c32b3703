package dev.titan.contracts.error;

/** A failure with its code; the message says what failed, for which outlet or record, and why. */
public class TitanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /** A failure that this code found itself. */
  public TitanException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** A failure that another system or library reported; its own message stays in the cause. */
  public TitanException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What kind of failure this is. */
  public ErrorCode code() {
    return code;
  }
}
