package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Merged;
import dev.titan.localstack.simulator.drive.layout.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes pages with one table for each sheet, as many tills do. */
final class HtmlPage {
  private static final String NOTHING = "&nbsp;";

  private HtmlPage() {}

  static void write(List<GridSheet> sheets, OutputStream out) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("<html><head><meta charset=\"utf-8\"><title>Report</title>\n");
    page.append("<style>td { mso-number-format: \"\\@\" }</style></head><body>\n");
    sheets.forEach(sheet -> table(sheet, page));
    page.append("</body></html>\n");
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void table(GridSheet sheet, StringBuilder page) {
    page.append("<table border=\"1\">\n");
    for (int row = 0; row < sheet.rows().size(); row++) {
      page.append("<tr>");
      List<Written> cells = sheet.rows().get(row);
      if (cells.isEmpty()) {
        page.append("<td>").append(NOTHING).append("</td>");
      }
      for (int column = 0; column < cells.size(); column++) {
        cell(sheet, row, column, cells.get(column), page);
      }
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private static void cell(
      GridSheet sheet, int row, int column, Written written, StringBuilder page) {
    String span = "";
    for (Merged merged : sheet.merged()) {
      boolean inside =
          merged.firstRow() <= row
              && row <= merged.lastRow()
              && merged.firstColumn() <= column
              && column <= merged.lastColumn();
      if (inside && merged.firstRow() == row && merged.firstColumn() == column) {
        span = " rowspan=\"" + (merged.lastRow() - merged.firstRow() + 1) + "\"";
      } else if (inside) {
        return;
      }
    }
    page.append("<td").append(span).append('>');
    page.append(written.text().isEmpty() ? NOTHING : escaped(written.text())).append("</td>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
