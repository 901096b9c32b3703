package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.ZipFile;

/**
 * Office Open XML workbooks, a zip file of XML parts; also with macros, which are never looked at.
 */
final class XlsxReader implements FileReader {

  private final XlsxParts parts;
  private final SheetLimits limits;
  private final Assumptions assumptions;
  private final Deque<XlsxParts.Part> sheets;
  private final PackedStrings strings;
  private final XlsxFormats formats;
  private final NumberCells numbers;
  private XlsxSheet current;

  private XlsxReader(XlsxParts parts, SheetLimits limits, Assumptions assumptions)
      throws Exception {
    this.parts = parts;
    this.limits = limits;
    this.assumptions = assumptions;
    XlsxWorkbook workbook = XlsxWorkbook.read(parts, limits, assumptions);
    this.sheets = new ArrayDeque<>(workbook.sheets());
    this.strings = XlsxStrings.read(parts, workbook, limits);
    this.formats = XlsxFormats.read(parts, workbook, limits);
    this.numbers = new NumberCells(workbook.from1904());
  }

  static FileReader open(Path file, SheetLimits limits, Assumptions assumptions) throws Exception {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      XlsxParts parts = new XlsxParts(zip, limits);
      parts.requireWorkbook();
      return new XlsxReader(parts, limits, assumptions);
    } catch (Exception | StackOverflowError e) {
      zip.close();
      throw e;
    }
  }

  @Override
  public FileKind kind() {
    return FileKind.XLSX;
  }

  @Override
  public SheetReader nextSheet() throws Exception {
    closeCurrent();
    if (sheets.isEmpty()) {
      return null;
    }
    current =
        XlsxSheet.open(
            parts, sheets.remove(), new XlsxCells(strings, formats, numbers, assumptions), limits);
    return current;
  }

  private void closeCurrent() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      closeCurrent();
    } finally {
      parts.close();
    }
  }
}
