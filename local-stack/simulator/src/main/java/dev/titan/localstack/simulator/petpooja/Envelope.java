package dev.titan.localstack.simulator.petpooja;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The outer part of an answer. */
final class Envelope {
  private static final byte[] HEAD =
      "{\"code\":\"200\",\"success\":\"1\",\"message\":\"\",\"order_json\":["
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] TAIL = "]}".getBytes(StandardCharsets.UTF_8);

  private Envelope() {}

  /** A page of rendered orders. */
  static byte[] page(List<byte[]> orders) {
    int size = HEAD.length + TAIL.length + orders.size();
    for (byte[] order : orders) {
      size += order.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    out.writeBytes(HEAD);
    for (int i = 0; i < orders.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(orders.get(i));
    }
    out.writeBytes(TAIL);
    return out.toByteArray();
  }

  /** An error; the message must need no escaping. */
  static byte[] error(String code, String message) {
    return ("{\"code\":\""
            + code
            + "\",\"success\":\"0\",\"message\":\""
            + message
            + "\",\"order_json\":[]}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
