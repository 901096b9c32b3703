package dev.titan.localstack.clickhouse.compress;

import java.io.IOException;

/** What came as compressed data is none, or is damaged. */
public final class CorruptBlockException extends IOException {
  private static final long serialVersionUID = 1L;

  CorruptBlockException(String message) {
    super(message);
  }
}
