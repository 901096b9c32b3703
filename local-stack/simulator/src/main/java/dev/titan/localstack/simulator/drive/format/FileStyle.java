package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.Placement;
import dev.titan.localstack.simulator.drive.layout.Preamble;
import dev.titan.localstack.simulator.drive.layout.Style;
import java.util.SplittableRandom;

/** How a file is written: its format, its text where it is text, and its layout. */
public record FileStyle(FileFormat format, TextDialect text, Style layout) {

  /** The till's own way in a format. */
  public static FileStyle plain(FileFormat format) {
    TextDialect text =
        format == FileFormat.TSV
            ? new TextDialect('\t', TextDialect.USUAL.charset(), false, "\r\n")
            : TextDialect.USUAL;
    return new FileStyle(format, text, Style.plain(currency(format, text)));
  }

  /** Any way in a format. */
  public static FileStyle drawn(FileFormat format, SplittableRandom random) {
    TextDialect text = TextDialect.drawn(format, random);
    Style layout = Style.drawn(random, format.workbook(), currency(format, text));
    // On paper two tables side by side are one.
    return new FileStyle(
        format, text, format == FileFormat.PDF ? layout.placed(Placement.STACKED) : layout);
  }

  /** The same under another preamble. */
  public FileStyle under(Preamble preamble) {
    return new FileStyle(format, text, layout.under(preamble));
  }

  /** The same with rows that cannot be read. */
  public FileStyle withBadRows(int every) {
    return new FileStyle(format, text, layout.withBadRows(every));
  }

  private static String currency(FileFormat format, TextDialect text) {
    return switch (format) {
      case CSV, TSV -> text.currency();
      case PDF -> "Rs."; // The fonts that every reader of documents has know no rupee sign.
      default -> Style.SIGN;
    };
  }
}
