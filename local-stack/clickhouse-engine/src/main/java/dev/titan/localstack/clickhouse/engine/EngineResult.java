package dev.titan.localstack.clickhouse.engine;

import com.sun.jna.Pointer;

/** What a finished statement gave back: its output, unless that went to a pipe, and its counts. */
public final class EngineResult {
  private final byte[] output;
  private final Counts counts;

  private EngineResult(byte[] output, Counts counts) {
    this.output = output;
    this.counts = counts;
  }

  /** The output's bytes, not a copy. */
  public byte[] output() {
    return output;
  }

  /** What was read and written. */
  public Counts counts() {
    return counts;
  }

  /** Rows and bytes that a statement read from storage and wrote to it. */
  public record Counts(long readRows, long readBytes, long writtenRows, long writtenBytes) {
    /** Nothing read, nothing written. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /** Takes the values out of a native result and frees it. */
  static EngineResult take(Pointer result) throws EngineException {
    try {
      String error = NativeText.read(Chdb.chdb_result_error(result));
      if (error != null && !error.isEmpty()) {
        throw EngineException.parse(error);
      }
      long length = Chdb.chdb_result_length(result);
      if (length > Integer.MAX_VALUE - 16) {
        throw new EngineException(
            396, "TOO_MANY_ROWS_OR_BYTES", "The result of this statement is too large to be held");
      }
      byte[] output =
          length == 0
              ? new byte[0]
              : Chdb.chdb_result_buffer(result).getByteArray(0, Math.toIntExact(length));
      return new EngineResult(
          output,
          new Counts(
              Chdb.chdb_result_storage_rows_read(result),
              Chdb.chdb_result_storage_bytes_read(result),
              Chdb.chdb_result_rows_written(result),
              Chdb.chdb_result_bytes_written(result)));
    } finally {
      Chdb.chdb_destroy_query_result(result);
    }
  }
}
