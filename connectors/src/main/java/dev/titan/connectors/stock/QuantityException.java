package dev.titan.connectors.stock;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;

/** A quantity that cannot be had in the base unit of its ingredient. */
public final class QuantityException extends TitanException {

  private static final long serialVersionUID = 1L;

  private final String value;
  private final String why;

  QuantityException(ErrorCode code, String value, String why) {
    super(code, "'%s' %s".formatted(value, why));
    this.value = value;
    this.why = why;
  }

  /** The number or the unit that is wrong. */
  public String value() {
    return value;
  }

  /** What is wrong with it, to be read after it. */
  public String why() {
    return why;
  }
}
