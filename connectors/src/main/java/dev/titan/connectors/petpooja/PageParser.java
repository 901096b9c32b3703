package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a page into its orders without interpreting them, so that one strange order spoils no other
 * and a dead letter holds the very bytes that were sent. Thread-safe.
 */
final class PageParser {

  /**
   * A whole answer body.
   *
   * @param code {@code "200"} when all is well; empty when absent
   * @param success {@code "1"} when all is well; empty when absent
   * @param message what the source says, empty when absent
   * @param records each order's bytes
   */
  record Envelope(String code, String success, String message, List<byte[]> records) {}

  /** Cuts only: a number of 10,000 digits is a matter of the one order that holds it. */
  private static final JsonFactory CUTTER = factory(Integer.MAX_VALUE);

  private static final JsonMapper READER =
      JsonMapper.builder(factory(1000))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private PageParser() {}

  private static JsonFactory factory(int longestNumber) {
    return JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNumberLength(longestNumber).build())
        .build();
  }

  /**
   * Reads a page.
   *
   * @throws IOException when it is no complete JSON object
   */
  static Envelope parse(byte[] body) throws IOException {
    int start = startsWithMark(body) ? BYTE_ORDER_MARK.length : 0;
    byte[] json = start == 0 ? body : Arrays.copyOfRange(body, start, body.length);
    String code = "";
    String success = "";
    String message = "";
    List<byte[]> records = List.of();
    try (JsonParser parser = CUTTER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("the answer is no JSON object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "code" -> code = text(parser, value);
          case "success" -> success = text(parser, value);
          case "message" -> message = text(parser, value);
          case "order_json" -> records = records(parser, value, json);
          default -> parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new IOException("something follows the answer's JSON object");
      }
    }
    return new Envelope(code, success, message, records);
  }

  private static boolean startsWithMark(byte[] body) {
    return body.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(body, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
  }

  private static String text(JsonParser parser, JsonToken value) throws IOException {
    if (value.isStructStart()) {
      parser.skipChildren();
      return "";
    }
    return value == JsonToken.VALUE_NULL ? "" : parser.getText().strip();
  }

  private static List<byte[]> records(JsonParser parser, JsonToken value, byte[] json)
      throws IOException {
    if (value != JsonToken.START_ARRAY) {
      boolean empty = value == JsonToken.VALUE_NULL || text(parser, value).isEmpty();
      if (!empty) {
        throw new IOException("order_json is no list");
      }
      return List.of();
    }
    List<byte[]> records = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long from = parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      // Reads a scalar to its end, which its own location does not tell.
      parser.finishToken();
      long to = parser.currentLocation().getByteOffset();
      if (from < 0 || to > json.length) {
        throw new IOException("the answer is not in UTF-8");
      }
      records.add(Arrays.copyOfRange(json, (int) from, (int) to));
    }
    return records;
  }

  /**
   * Reads one order.
   *
   * @throws TitanException with {@link ErrorCode#MALFORMED_JSON}
   */
  static JsonNode parseRecord(byte[] record) {
    try {
      return READER.readTree(record);
    } catch (IOException | NumberFormatException e) {
      // The parser's message can quote the order, and with it a guest: only its kind is told.
      throw new TitanException(
          ErrorCode.MALFORMED_JSON,
          "The order is no readable JSON (" + e.getClass().getSimpleName() + ")",
          e);
    }
  }
}
