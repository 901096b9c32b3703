package dev.titan.localstack.cli.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A payload for a terminal: as text when it is text, else in hex. */
public final class PayloadText {

  private static final int MOST_HEX_BYTES = 4096;
  private static final int BYTES_A_LINE = 32;

  private PayloadText() {}

  /** The bytes for people; nothing in it moves the cursor or changes colours. */
  public static String of(byte[] payload) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
      if (text.chars().noneMatch(PayloadText::controls)) {
        return text;
      }
    } catch (CharacterCodingException notText) {
      // Shown in hex below.
    }
    return hex(payload);
  }

  /** A line of text in which control characters are shown as a question mark. */
  public static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> shown.appendCodePoint(Character.isISOControl(point) ? '?' : point));
    return shown.toString();
  }

  private static boolean controls(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }

  private static String hex(byte[] payload) {
    HexFormat format = HexFormat.ofDelimiter(" ");
    StringBuilder lines = new StringBuilder();
    int shown = Math.min(payload.length, MOST_HEX_BYTES);
    for (int from = 0; from < shown; from += BYTES_A_LINE) {
      byte[] line = Arrays.copyOfRange(payload, from, Math.min(shown, from + BYTES_A_LINE));
      lines.append("%06x  ".formatted(from)).append(format.formatHex(line)).append('\n');
    }
    if (shown < payload.length) {
      lines.append("... and ").append(payload.length - shown).append(" bytes more\n");
    }
    return lines.toString().stripTrailing();
  }
}
