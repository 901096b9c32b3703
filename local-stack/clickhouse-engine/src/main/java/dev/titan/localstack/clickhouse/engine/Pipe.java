package dev.titan.localstack.clickhouse.engine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An anonymous pipe through which the engine writes a result while it is being read: the engine's
 * own output format makes one well-formed document of any size, and a slow reader slows it down.
 */
public final class Pipe implements AutoCloseable {
  /** Linux' F_SETPIPE_SZ. A larger pipe spares two of three wake-ups of large results. */
  private static final int SET_PIPE_SIZE = 1031;

  private static final int PIPE_BYTES = 1 << 20;

  /** The functions of the C library that a pipe needs. */
  private interface PosixLibrary extends Library {
    int pipe(int[] ends) throws LastErrorException;

    int close(int descriptor) throws LastErrorException;

    int fcntl(int descriptor, int command, Object... argument);

    int setenv(String name, String value, int overwrite);
  }

  private static final PosixLibrary POSIX = Native.load("c", PosixLibrary.class);

  private final int writeEnd;
  private final InputStream input;
  private boolean writeOpen = true;

  /** Opens a pipe. */
  public Pipe() throws IOException {
    int[] ends = new int[2];
    try {
      POSIX.pipe(ends);
    } catch (LastErrorException e) {
      throw new IOException("No pipe could be opened: too many open files?", e);
    }
    writeEnd = ends[1];
    if (Platform.isLinux()) {
      POSIX.fcntl(writeEnd, SET_PIPE_SIZE, PIPE_BYTES);
    }
    try {
      input = new FileInputStream("/dev/fd/" + ends[0]);
    } catch (IOException e) {
      POSIX.close(writeEnd);
      throw e;
    } finally {
      POSIX.close(ends[0]);
    }
  }

  /** Sets an environment variable of this process, for the engine that reads it when it starts. */
  static void setEnvironment(String name, String value) {
    POSIX.setenv(name, value, 1);
  }

  /** The path that the engine writes to. */
  public String writePath() {
    return "/dev/fd/" + writeEnd;
  }

  /** What the engine writes; ends after {@link #closeWriteEnd} when the engine is done. */
  public InputStream input() {
    return input;
  }

  /** Lets the reader see the end. */
  public synchronized void closeWriteEnd() {
    if (writeOpen) {
      writeOpen = false;
      POSIX.close(writeEnd);
    }
  }

  @Override
  public void close() throws IOException {
    closeWriteEnd();
    input.close();
  }
}
