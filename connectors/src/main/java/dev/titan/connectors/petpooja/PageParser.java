package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.connectors.json.CutJson;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.util.List;

/**
 * Cuts a page into its records without interpreting them, so that one strange one spoils no other
 * and a dead letter holds the very bytes that were sent. Thread-safe.
 */
final class PageParser {

  /**
   * A whole answer body.
   *
   * @param code {@code "200"} when all is well; empty when absent
   * @param success {@code "1"} when all is well; empty when absent
   * @param message what the source says, empty when absent
   * @param records each record's bytes
   */
  record Envelope(String code, String success, String message, List<byte[]> records) {}

  private PageParser() {}

  /**
   * Reads a page.
   *
   * @param list the field that holds its records
   * @throws IOException when it is no complete JSON object
   */
  static Envelope parse(byte[] body, String list) throws IOException {
    CutJson page = CutJson.of(body, list);
    return new Envelope(
        page.text("code"), page.text("success"), page.text("message"), page.records());
  }

  /**
   * Reads one order.
   *
   * @throws TitanException with {@link ErrorCode#MALFORMED_JSON}
   */
  static JsonNode parseRecord(byte[] record) {
    return CutJson.read(record);
  }
}
