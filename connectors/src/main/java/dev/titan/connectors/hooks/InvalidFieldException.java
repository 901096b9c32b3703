package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;

/** A field of an event or of its envelope that cannot be taken; the message is for its sender. */
final class InvalidFieldException extends TitanException {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidFieldException(ErrorCode code, String field, String message) {
    super(code, message);
    this.field = field;
  }

  /** The field as the sender wrote it, for example {@code lines[2].quantity}. */
  String field() {
    return field;
  }
}
