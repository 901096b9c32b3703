package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.Style;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How separated text is written.
 *
 * @param charset the encoding
 * @param marked whether the text begins with a byte order mark
 * @param lineEnd what ends a line
 */
public record TextDialect(char separator, Charset charset, boolean marked, String lineEnd) {

  /** Commas in UTF-8. */
  public static final TextDialect USUAL =
      new TextDialect(',', StandardCharsets.UTF_8, false, "\r\n");

  private static final List<TextDialect> ALL =
      List.of(
          USUAL,
          new TextDialect(';', StandardCharsets.UTF_8, true, "\r\n"),
          new TextDialect(',', Charset.forName("windows-1252"), false, "\r\n"),
          new TextDialect('\t', StandardCharsets.UTF_16LE, true, "\r\n"),
          new TextDialect('|', StandardCharsets.UTF_8, false, "\n"),
          new TextDialect(',', StandardCharsets.UTF_8, true, "\n"));

  /** Any of them; one with tabs for the format that must have tabs. */
  static TextDialect drawn(FileFormat format, SplittableRandom random) {
    TextDialect one = ALL.get(random.nextInt(ALL.size()));
    return format == FileFormat.TSV
        ? new TextDialect('\t', one.charset(), one.marked(), one.lineEnd())
        : one;
  }

  /** The sign for rupees that the encoding knows. */
  String currency() {
    return charset.newEncoder().canEncode(Style.SIGN) ? Style.SIGN : "Rs.";
  }
}
