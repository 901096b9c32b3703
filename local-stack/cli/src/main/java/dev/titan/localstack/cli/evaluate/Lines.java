package dev.titan.localstack.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.localstack.services.ServiceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files with one JSON object a line; a bad line is noted and spoils no other. */
final class Lines {

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<BadLine> bad;

  /** Notes bad lines in a list. */
  Lines(List<BadLine> bad) {
    this.bad = bad;
  }

  /** Takes a line. */
  @FunctionalInterface
  interface Taker {
    /** Throws a {@link TitanException} when the line is bad. */
    void take(LooseJson line, byte[] bytes, long number);
  }

  /**
   * Reads a file that may be absent.
   *
   * @throws ServiceException when it cannot be read
   */
  void read(Path file, Taker taker) {
    if (!Files.exists(file)) {
      return;
    }
    // Latin-1 maps every byte to one character and back, so that a line keeps its bytes.
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      long number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        String line =
            number == 1 && text.startsWith(BYTE_ORDER_MARK)
                ? text.substring(BYTE_ORDER_MARK.length())
                : text;
        if (!line.isBlank()) {
          take(file, line.getBytes(StandardCharsets.ISO_8859_1), number, taker);
        }
      }
    } catch (IOException e) {
      throw new ServiceException("The file " + file + " cannot be read: " + e, e);
    }
  }

  private void take(Path file, byte[] bytes, long number, Taker taker) throws IOException {
    try {
      taker.take(new LooseJson(object(bytes), ""), bytes, number);
    } catch (TitanException e) {
      bad.add(new BadLine(String.valueOf(file.getFileName()), number, e.getMessage()));
    }
  }

  private static JsonNode object(byte[] bytes) throws IOException {
    try {
      JsonNode node = JSON.readTree(bytes);
      if (node == null || !node.isObject()) {
        throw new TitanException(ErrorCode.UNKNOWN_EVENT, "the line is no JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      // The parser's message can quote the line.
      throw new TitanException(ErrorCode.MALFORMED_JSON, "the line is no complete JSON", e);
    }
  }
}
