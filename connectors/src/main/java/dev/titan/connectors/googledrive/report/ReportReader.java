package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.Sheet;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import java.util.Optional;

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
    FileReading reading = new FileReading(context, sink, file.doubt());
    Preamble preamble = new Preamble();
    for (Optional<Sheet> sheet = file.nextSheet(); sheet.isPresent(); sheet = file.nextSheet()) {
      preamble.nextSheet(sheet.get().name());
      new SheetReader(sheet.get(), reading, preamble).read();
    }
    return reading.summary(file.assumptions());
  }
}
