package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.EventJson;
import java.nio.ByteBuffer;

/**
 * The form of larger values in state: a format number, a day by which it is known when they may go,
 * and JSON.
 */
final class StateBytes {

  private static final byte FORMAT = 2;
  private static final int HEADER = 1 + Integer.BYTES;

  private StateBytes() {}

  static byte[] write(int day, Object value) {
    byte[] json = EventJson.write(value);
    return ByteBuffer.allocate(HEADER + json.length).put(FORMAT).putInt(day).put(json).array();
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    if (bytes[0] != FORMAT) {
      throw new IllegalStateException("State in the unknown format " + bytes[0]);
    }
    byte[] json = new byte[bytes.length - HEADER];
    System.arraycopy(bytes, HEADER, json, 0, json.length);
    return EventJson.read(json, type);
  }

  /** The day in a value's bytes, without reading the rest. */
  static int dayIn(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt(1);
  }
}
