package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.GridSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes sheets as the bytes of a file. */
public final class FileBytes {
  private FileBytes() {}

  /** The bytes; the same for the same sheets and style. */
  public static byte[] of(List<GridSheet> sheets, FileStyle style) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (style.format()) {
        case XLSX -> XlsxBook.write(sheets, out);
        case XLS -> XlsBook.write(sheets, out);
        case CSV, TSV -> SeparatedText.write(sheets, style.text(), out);
        case HTML -> HtmlPage.write(sheets, out);
        case PDF -> PdfDocument.write(sheets, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a " + style.format(), e);
    }
    return out.toByteArray();
  }
}
