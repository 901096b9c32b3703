package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Merged;
import dev.titan.localstack.simulator.drive.layout.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes Excel 97 workbooks. */
final class XlsBook {
  private final HSSFWorkbook book;
  private final Map<String, HSSFCellStyle> styles = new HashMap<>();

  private XlsBook(HSSFWorkbook book) {
    this.book = book;
  }

  static void write(List<GridSheet> sheets, OutputStream out) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      XlsBook writer = new XlsBook(book);
      sheets.forEach(writer::sheet);
      // Without them the library complains with every file that there are none.
      book.createInformationProperties();
      book.write(out);
    }
  }

  private void sheet(GridSheet sheet) {
    HSSFSheet page = book.createSheet(sheet.name());
    for (int number = 0; number < sheet.rows().size(); number++) {
      List<Written> cells = sheet.rows().get(number);
      if (!cells.isEmpty()) {
        HSSFRow row = page.createRow(number);
        for (int column = 0; column < cells.size(); column++) {
          put(row, column, cells.get(column));
        }
      }
    }
    for (Merged merged : sheet.merged()) {
      page.addMergedRegion(
          new CellRangeAddress(
              merged.firstRow(), merged.lastRow(), merged.firstColumn(), merged.lastColumn()));
    }
  }

  private void put(HSSFRow row, int column, Written written) {
    if (written.text().isEmpty()) {
      return;
    }
    HSSFCell cell = row.createCell(column);
    if (written.number() != null) {
      cell.setCellValue(written.number().doubleValue());
    } else if (written.moment() != null) {
      cell.setCellValue(SerialTime.of(written.moment()).doubleValue());
    } else {
      cell.setCellValue(written.text());
    }
    if (!written.format().isEmpty()) {
      cell.setCellStyle(styles.computeIfAbsent(written.format(), this::style));
    }
  }

  private HSSFCellStyle style(String format) {
    HSSFCellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
