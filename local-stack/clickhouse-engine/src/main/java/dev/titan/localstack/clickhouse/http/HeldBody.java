package dev.titan.localstack.clickhouse.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The beginning of an answer, or all of it, held back so that an error can still change the status:
 * in memory up to a bound, then either sent on or, for a client that waits for the end, in a
 * temporary file. Not thread-safe.
 */
final class HeldBody extends OutputStream {
  private final int memoryBytes;
  private final boolean holdAll;
  private final Commit commit;
  private ByteArrayOutputStream held = new ByteArrayOutputStream();
  private Path file;
  private OutputStream overflow;
  private OutputStream target;

  /** Sends the head of the answer and gives the stream for its body. */
  interface Commit {
    OutputStream begin() throws IOException;
  }

  HeldBody(int memoryBytes, boolean holdAll, Commit commit) {
    this.memoryBytes = memoryBytes;
    this.holdAll = holdAll;
    this.commit = commit;
  }

  boolean committed() {
    return target != null;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] data, int offset, int length) throws IOException {
    if (target != null) {
      target.write(data, offset, length);
      return;
    }
    if (overflow == null && held.size() + length <= memoryBytes) {
      held.write(data, offset, length);
      return;
    }
    if (!holdAll) {
      send().write(data, offset, length);
      return;
    }
    if (overflow == null) {
      file = Files.createTempFile("titan-clickhouse-answer", ".part");
      overflow = Files.newOutputStream(file);
    }
    overflow.write(data, offset, length);
  }

  /** Begins the answer and sends what is held; afterwards bytes go straight through. */
  private OutputStream send() throws IOException {
    target = commit.begin();
    held.writeTo(target);
    held = null;
    if (overflow != null) {
      overflow.close();
      try (InputStream input = Files.newInputStream(file)) {
        input.transferTo(target);
      }
    }
    return target;
  }

  /** What is held in memory when nothing has been sent and nothing lies in a file, else null. */
  byte[] complete() {
    return target == null && overflow == null ? held.toByteArray() : null;
  }

  @Override
  public void flush() throws IOException {
    if (target != null) {
      target.flush();
    }
  }

  /** Sends what is still held and ends the answer. */
  @Override
  public void close() throws IOException {
    (target == null ? send() : target).close();
  }

  /** Forgets what is held and removes the temporary file. */
  void release() throws IOException {
    held = null;
    if (overflow != null) {
      overflow.close();
      Files.deleteIfExists(file);
    }
  }
}
