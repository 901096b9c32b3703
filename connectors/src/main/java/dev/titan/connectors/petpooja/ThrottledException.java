package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.time.Duration;

/** The source asked us to slow down; it may have said for how long. */
final class ThrottledException extends TitanException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  ThrottledException(String message, Duration retryAfter) {
    super(ErrorCode.SOURCE_THROTTLED, message);
    this.retryAfter = retryAfter;
  }

  /** How long to wait; zero when the source did not say. */
  Duration retryAfter() {
    return retryAfter;
  }
}
