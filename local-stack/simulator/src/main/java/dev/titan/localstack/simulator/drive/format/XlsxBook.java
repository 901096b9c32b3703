package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Merged;
import dev.titan.localstack.simulator.drive.layout.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes Office Open XML workbooks. */
final class XlsxBook {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^<]*");

  private XlsxBook() {}

  static void write(List<GridSheet> sheets, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook book = new Workbook(bytes, "Till", "1.0");
    for (GridSheet sheet : sheets) {
      Worksheet worksheet = book.newWorksheet(sheet.name());
      for (int row = 0; row < sheet.rows().size(); row++) {
        List<Written> cells = sheet.rows().get(row);
        for (int column = 0; column < cells.size(); column++) {
          put(worksheet, row, column, cells.get(column));
        }
      }
      for (Merged merged : sheet.merged()) {
        worksheet
            .range(merged.firstRow(), merged.firstColumn(), merged.lastRow(), merged.lastColumn())
            .merge();
      }
    }
    book.finish();
    out.write(timeless(bytes.toByteArray()));
  }

  private static void put(Worksheet worksheet, int row, int column, Written cell) {
    if (cell.number() != null) {
      worksheet.value(row, column, cell.number());
    } else if (cell.moment() != null) {
      worksheet.value(row, column, SerialTime.of(cell.moment()));
    } else if (!cell.text().isEmpty()) {
      worksheet.value(row, column, cell.text());
    }
    if (!cell.format().isEmpty() && !cell.format().equals("General")) {
      worksheet.style(row, column).format(cell.format()).set();
    }
  }

  // The library notes when it wrote the file; the same sheets are to give the same bytes.
  private static byte[] timeless(byte[] zip) throws IOException {
    Map<String, byte[]> parts = ZipParts.read(zip);
    String properties = new String(parts.get(PROPERTIES), StandardCharsets.UTF_8);
    String written = TIME.matcher(properties).replaceAll("2020-01-01T00:00:00Z");
    parts.put(PROPERTIES, written.getBytes(StandardCharsets.UTF_8));
    return ZipParts.write(parts);
  }
}
