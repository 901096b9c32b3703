package dev.titan.localstack.clickhouse.engine;

import com.sun.jna.Pointer;

/** An INSERT that is being fed. Close it in every case; unfinished, it is cancelled. */
public final class InsertStream implements AutoCloseable {
  private final Pointer stream;
  private boolean closed;

  private InsertStream(Pointer stream) {
    this.stream = stream;
  }

  static InsertStream opened(Pointer stream) throws EngineException {
    String error = NativeText.read(Chdb.chdb_stream_insert_error(stream));
    if (error != null) {
      Chdb.chdb_destroy_insert_stream(stream);
      throw EngineException.parse(error);
    }
    return new InsertStream(stream);
  }

  /**
   * Hands over the first {@code length} bytes; waits when the engine is behind.
   *
   * @return false when the engine has already failed; {@link #finish} then throws the reason
   */
  public boolean append(byte[] data, int length) {
    return Chdb.chdb_stream_append(stream, data, length) == 0;
  }

  /** Ends the data, commits, and gives what was written. */
  public EngineResult.Counts finish() throws EngineException {
    return EngineResult.take(Chdb.chdb_stream_done(stream)).counts();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Chdb.chdb_destroy_insert_stream(stream);
    }
  }
}
