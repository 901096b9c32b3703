package dev.titan.connectors.json;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON object cut into its parts without interpreting them.
 *
 * @param texts the plain fields: numbers and flags as written, null as the empty text
 * @param containers the names of fields that hold an object or a list, the one cut up apart
 * @param listed whether the list was there as a list
 * @param records each element's bytes, exactly as they were sent
 */
public record CutJson(
    Map<String, String> texts, Set<String> containers, boolean listed, List<byte[]> records) {

  /** Cuts only: a number of 10,000 digits is a matter of the one element that holds it. */
  private static final JsonFactory CUTTER = factory(Integer.MAX_VALUE);

  private static final JsonMapper READER =
      JsonMapper.builder(factory(1000))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static JsonFactory factory(int longestNumber) {
    return JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNumberLength(longestNumber).build())
        .build();
  }

  /**
   * Cuts a body; an absent list, null and {@code ""} in its place have no elements.
   *
   * @param list the field whose elements are wanted
   * @throws IOException when it is no complete JSON object, or the field no list
   */
  public static CutJson of(byte[] body, String list) throws IOException {
    int start = startsWithMark(body) ? BYTE_ORDER_MARK.length : 0;
    byte[] json = start == 0 ? body : Arrays.copyOfRange(body, start, body.length);
    Map<String, String> texts = new HashMap<>();
    Set<String> containers = new HashSet<>();
    boolean listed = false;
    List<byte[]> records = List.of();
    try (JsonParser parser = CUTTER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it is no JSON object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(list)) {
          listed = value == JsonToken.START_ARRAY;
          records = records(parser, value, json, list);
        } else if (value.isStructStart()) {
          parser.skipChildren();
          containers.add(name);
        } else {
          texts.put(name, text(parser, value));
        }
      }
      if (parser.nextToken() != null) {
        throw new IOException("something follows the JSON object");
      }
    }
    return new CutJson(texts, containers, listed, records);
  }

  /** A plain field, empty when absent. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private static boolean startsWithMark(byte[] body) {
    return body.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(body, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
  }

  private static String text(JsonParser parser, JsonToken value) throws IOException {
    return value == JsonToken.VALUE_NULL ? "" : parser.getText().strip();
  }

  private static List<byte[]> records(JsonParser parser, JsonToken value, byte[] json, String list)
      throws IOException {
    if (value != JsonToken.START_ARRAY) {
      if (value.isStructStart()) {
        parser.skipChildren();
      } else if (!text(parser, value).isEmpty()) {
        throw new IOException(list + " is no list");
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
        throw new IOException("it is not in UTF-8");
      }
      records.add(Arrays.copyOfRange(json, (int) from, (int) to));
    }
    return records;
  }

  /**
   * Reads one element, numbers exactly.
   *
   * @throws TitanException with {@link ErrorCode#MALFORMED_JSON}
   */
  public static JsonNode read(byte[] record) {
    try {
      return READER.readTree(record);
    } catch (IOException | NumberFormatException e) {
      // The parser's message can quote the record, and with it a guest: only its kind is told.
      throw new TitanException(
          ErrorCode.MALFORMED_JSON,
          "The record is no readable JSON (" + e.getClass().getSimpleName() + ")",
          e);
    }
  }
}
