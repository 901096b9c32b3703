package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes separated text: one sheet, every row with the cells that it has. */
final class SeparatedText {
  private static final char MARK = '\uFEFF';

  private SeparatedText() {}

  static void write(List<GridSheet> sheets, TextDialect text, OutputStream out) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(text.separator())
            .setRecordSeparator(text.lineEnd())
            .get();
    try (OutputStreamWriter writer = new OutputStreamWriter(out, text.charset());
        CSVPrinter printer = new CSVPrinter(writer, format)) {
      if (text.marked()) {
        writer.write(MARK);
      }
      for (List<Written> row : sheets.get(0).rows()) {
        printer.printRecord(row.stream().map(Written::text).toList());
      }
    }
  }
}
