package dev.titan.localstack.clickhouse.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The data of {@code VALUES} without the semicolon that people end a statement with: white space
 * and semicolons are passed on only when something follows them.
 */
final class WithoutFinalSemicolon extends InputStream {
  private final InputStream source;
  private byte[] held = new byte[64];
  private int heldLength;
  private int heldPosition;
  private int pending = -1;

  WithoutFinalSemicolon(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    if (heldPosition < heldLength) {
      return held[heldPosition++] & 0xff;
    }
    if (pending >= 0) {
      int next = pending;
      pending = -1;
      return next;
    }
    heldLength = 0;
    heldPosition = 0;
    int next = source.read();
    while (next == ';' || (next >= 0 && next <= ' ')) {
      if (heldLength == held.length) {
        held = Arrays.copyOf(held, held.length * 2);
      }
      held[heldLength++] = (byte) next;
      next = source.read();
    }
    if (next < 0) {
      heldLength = 0;
      return -1;
    }
    if (heldLength == 0) {
      return next;
    }
    pending = next;
    return held[heldPosition++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      target[offset + count++] = (byte) next;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
