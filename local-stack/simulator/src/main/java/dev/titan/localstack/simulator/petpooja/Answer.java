package dev.titan.localstack.simulator.petpooja;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param delay how long to wait before it does
 * @param cutAfter how many bytes of the body are sent before the connection ends; the whole length
 *     when it does not
 */
record Answer(
    int status,
    String contentType,
    Map<String, String> headers,
    ByteBuffer body,
    Duration delay,
    int cutAfter) {

  /** Every answer of the API itself is JSON. */
  static Answer json(int status, byte[] body) {
    return new Answer(
        status,
        "application/json; charset=UTF-8",
        Map.of(),
        ByteBuffer.wrap(body),
        Duration.ZERO,
        body.length);
  }

  Answer withHeader(String name, String value) {
    return new Answer(status, contentType, Map.of(name, value), body, delay, cutAfter);
  }

  Answer delayedBy(Duration wait) {
    return new Answer(status, contentType, headers, body, wait, cutAfter);
  }

  Answer cutInTheMiddle() {
    return new Answer(status, contentType, headers, body, delay, body.remaining() / 2);
  }
}
