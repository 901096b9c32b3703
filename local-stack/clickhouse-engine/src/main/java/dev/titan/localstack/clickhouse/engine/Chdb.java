package dev.titan.localstack.clickhouse.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.Map;

/**
 * The C functions of libchdb, mapped directly. Lengths are bytes; every returned handle is freed by
 * the matching destroy function. Nothing outside this package calls them.
 */
final class Chdb {
  /** dlopen's RTLD_LAZY: resolving every symbol of a library this large takes seconds. */
  private static final int LAZY_BINDING = 1;

  private Chdb() {}

  /** Loads the library and keeps the JVM's signal handlers in charge. Call it once per process. */
  static void load(Path library) {
    Native.register(
        Chdb.class,
        NativeLibrary.getInstance(
            library.toString(), Map.of(Library.OPTION_OPEN_FLAGS, LAZY_BINDING)));
    chdb_set_signal_handlers_enabled(0);
  }

  static native void chdb_set_signal_handlers_enabled(int enabled);

  static native Pointer chdb_connect(int count, Pointer arguments);

  static native void chdb_close_conn(Pointer connection);

  static native int chdb_shutdown();

  static native Pointer chdb_query_with_params_n(
      Pointer connection,
      byte[] query,
      long queryLength,
      byte[] format,
      long formatLength,
      Pointer names,
      Pointer nameLengths,
      Pointer values,
      Pointer valueLengths,
      long count);

  static native void chdb_destroy_query_result(Pointer result);

  static native Pointer chdb_result_buffer(Pointer result);

  static native long chdb_result_length(Pointer result);

  static native long chdb_result_rows_read(Pointer result);

  static native long chdb_result_bytes_read(Pointer result);

  static native long chdb_result_storage_rows_read(Pointer result);

  static native long chdb_result_storage_bytes_read(Pointer result);

  static native long chdb_result_rows_written(Pointer result);

  static native long chdb_result_bytes_written(Pointer result);

  static native Pointer chdb_result_error(Pointer result);

  static native Pointer chdb_stream_insert_with_params_n(
      Pointer connection,
      byte[] query,
      long queryLength,
      byte[] format,
      long formatLength,
      Pointer names,
      Pointer nameLengths,
      Pointer values,
      Pointer valueLengths,
      long count);

  static native int chdb_stream_append(Pointer stream, byte[] data, long length);

  static native Pointer chdb_stream_done(Pointer stream);

  static native void chdb_stream_cancel_insert(Pointer stream);

  static native Pointer chdb_stream_insert_error(Pointer stream);

  static native void chdb_destroy_insert_stream(Pointer stream);

  static native int chdb_classify_query_n(
      Pointer connection,
      byte[] query,
      long length,
      Pointer targetDatabase,
      long targetDatabaseLength,
      Pointer analysis);
}
