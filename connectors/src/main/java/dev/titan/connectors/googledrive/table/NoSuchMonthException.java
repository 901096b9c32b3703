package dev.titan.connectors.googledrive.table;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;

/** A day whose month is above twelve when its day is read first: perhaps the month stands first. */
public final class NoSuchMonthException extends TitanException {

  private static final long serialVersionUID = 1L;

  NoSuchMonthException(String text, int month) {
    super(
        ErrorCode.BAD_TIME,
        "'%s' has no month %d: days are read first, as 27/08/2025".formatted(text, month));
  }
}
