package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same table of texts in each format. */
final class TableWriters {

  private TableWriters() {}

  static Path xlsx(Path file, List<List<String>> table) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("One");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          sheet.value(row, column, table.get(row).get(column));
        }
      }
    }
    return file;
  }

  static Path xls(Path file, List<List<String>> table) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("One");
      for (int row = 0; row < table.size(); row++) {
        Row written = sheet.createRow(row);
        for (int column = 0; column < table.get(row).size(); column++) {
          written.createCell(column).setCellValue(table.get(row).get(column));
        }
      }
      workbook.write(out);
    }
    return file;
  }

  static Path html(Path file, List<List<String>> table) throws IOException {
    String rows =
        table.stream()
            .map(
                row ->
                    row.stream()
                        .map(it -> escaped(it).replace("\n", "<br>"))
                        .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>")))
            .collect(Collectors.joining("\n"));
    return Files.writeString(file, "<html><body><table>" + rows + "</table></body></html>");
  }

  static Path xml(Path file, List<List<String>> table) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (List<String> row : table) {
      rows.append("<Row>");
      row.forEach(
          it ->
              rows.append("<Cell><Data ss:Type=\"String\">")
                  .append(escaped(it))
                  .append("</Data></Cell>"));
      rows.append("</Row>");
    }
    return Files.writeString(
        file,
        "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + "<Worksheet ss:Name=\"One\"><Table>"
            + rows
            + "</Table></Worksheet></Workbook>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** How separated text can be written. */
  record Manner(char separator, Charset charset, boolean mark, String lineEnd, boolean allQuoted) {}

  static Path csv(Path file, List<List<String>> table, Manner manner) throws IOException {
    List<String> lines = new ArrayList<>();
    for (List<String> row : table) {
      lines.add(
          row.stream()
              .map(it -> quoted(it, manner))
              .collect(Collectors.joining(String.valueOf(manner.separator()))));
    }
    String text =
        (manner.mark() ? "\uFEFF" : "") + String.join(manner.lineEnd(), lines) + manner.lineEnd();
    return Files.write(file, text.getBytes(manner.charset()));
  }

  private static String quoted(String cell, Manner manner) {
    boolean needed =
        cell.indexOf(manner.separator()) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    return needed || manner.allQuoted() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  /** Only letters that a document's own fonts know; one line a cell. */
  static Path pdf(Path file, List<List<String>> table) throws IOException {
    int rowsOfAPage = 45;
    List<Float> edges = new ArrayList<>();
    for (int column = 0; column < table.get(0).size(); column++) {
      edges.add(40f + column * 100);
    }
    try (PdfFixture pdf = new PdfFixture()) {
      for (int row = 0; row < table.size(); row++) {
        if (row % rowsOfAPage == 0) {
          pdf.page();
        }
        pdf.row(50 + row % rowsOfAPage * 16, edges, table.get(row));
      }
      return pdf.write(file);
    }
  }
}
