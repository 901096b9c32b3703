package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.SheetFile;

/** Reads a file row by row and says what it holds. */
public final class ReportReader {

  private ReportReader() {}

  /**
   * Reads a file to its end.
   *
   * @throws dev.titan.connectors.googledrive.sheet.UnreadableFileException when the file itself
   *     cannot be read on; what the sink was given before then is part of the file
   */
  public static FileSummary read(SheetFile file, FileContext context, ReportSink sink) {
    throw new UnsupportedOperationException("Being written");
  }
}
