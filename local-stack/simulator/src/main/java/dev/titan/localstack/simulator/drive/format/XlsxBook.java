package dev.titan.localstack.simulator.drive.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Merged;
import dev.titan.localstack.simulator.drive.layout.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes Office Open XML workbooks. */
final class XlsxBook {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String SHEETS = "xl/worksheets/";
  private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");
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

  // The library notes when it wrote the file, and keeps what is merged in no order; the same sheets
  // are to give the same bytes.
  private static byte[] timeless(byte[] zip) throws IOException {
    Map<String, byte[]> parts = ZipParts.read(zip);
    parts.replaceAll(
        (name, bytes) -> {
          if (name.equals(PROPERTIES)) {
            return TIME.matcher(text(bytes)).replaceAll("2020-01-01T00:00:00Z").getBytes(UTF_8);
          }
          return name.startsWith(SHEETS) ? ordered(text(bytes)).getBytes(UTF_8) : bytes;
        });
    return ZipParts.write(parts);
  }

  private static String ordered(String sheet) {
    Iterator<String> merged =
        MERGED.matcher(sheet).results().map(MatchResult::group).sorted().iterator();
    return MERGED.matcher(sheet).replaceAll(any -> merged.next());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
