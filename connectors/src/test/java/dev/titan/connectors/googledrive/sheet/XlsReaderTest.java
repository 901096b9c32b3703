package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsReaderTest {

  @TempDir Path folder;

  private Contents read(Workbook workbook) throws IOException {
    Path file = folder.resolve("report.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return Contents.of(file);
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  @Test
  void readsCellsOfEveryKind() throws Exception {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Row row = workbook.createSheet("Sales").createRow(4);
      row.createCell(0).setCellValue("Dal, (half)");
      row.createCell(2).setCellValue(12.5);
      Cell money = row.createCell(3);
      money.setCellValue(-1234.5);
      money.setCellStyle(style(workbook, "#,##0.00"));
      Cell day = row.createCell(4);
      day.setCellValue(LocalDateTime.parse("2025-08-27T10:30:00"));
      day.setCellStyle(style(workbook, "d mmm yyyy"));
      row.createCell(5).setCellValue(true);
      row.createCell(6).setCellErrorValue((byte) 42);
      row.createCell(7).setCellValue(0.1 + 0.2);

      Contents contents = read(workbook);

      assertThat(contents.kind()).isEqualTo(FileKind.XLS);
      Contents.Page page = contents.only();
      assertThat(page.name()).isEqualTo("Sales");
      assertThat(page.rows().get(0).number()).isEqualTo(5);
      assertThat(page.texts())
          .containsExactly(
              List.of(
                  "Dal, (half)", "", "12.5", "-1,234.50", "27 Aug 2025", "TRUE", "#N/A", "0.3"));
      assertThat(page.cell(0, 3).number()).isEqualByComparingTo("-1234.5");
      assertThat(page.cell(0, 4).moment()).isEqualTo("2025-08-27T10:30:00");
      assertThat(page.cell(0, 4).number()).isNull();
      assertThat(page.cell(0, 7).number()).isEqualByComparingTo("0.3");
    }
  }

  @Test
  void takesTheStoredValueOfFormulas() throws Exception {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Row row = workbook.createSheet("One").createRow(0);
      row.createCell(0).setCellFormula("1+1");
      row.createCell(1).setCellFormula("\"a\"&\"b\"");
      row.createCell(2).setCellFormula("1>2");
      row.createCell(3).setCellValue("after");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

      Contents contents = read(workbook);

      assertThat(contents.only().texts()).containsExactly(List.of("2", "ab", "FALSE", "after"));
      assertThat(contents.assumptions())
          .containsExactly("Formulas are not computed: their values are those of the last save");
    }
  }

  @Test
  void readsSheetsMergedCellsAndLeavesHiddenSheetsAside() throws Exception {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("One").createRow(0).createCell(0).setCellValue("a");
      workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
      workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("b");
      workbook.setSheetHidden(1, true);
      workbook.createSheet("Three").createRow(0).createCell(0).setCellValue("c");

      Contents contents = read(workbook);

      assertThat(contents.sheets()).extracting(Contents.Page::name).containsExactly("One", "Three");
      assertThat(contents.sheets().get(0).merged()).containsExactly(new MergedCells(1, 2, 0, 2));
      assertThat(contents.sheets().get(1).texts()).containsExactly(List.of("c"));
      assertThat(contents.assumptions()).containsExactly("Hidden sheets are left aside");
    }
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.getInternalWorkbook().getRecords().stream()
          .filter(DateWindow1904Record.class::isInstance)
          .forEach(it -> ((DateWindow1904Record) it).setWindowing((short) 1));
      Cell day = workbook.createSheet("One").createRow(0).createCell(0);
      day.setCellValue(44434);
      day.setCellStyle(style(workbook, "dd/mm/yyyy"));

      assertThat(read(workbook).only().cell(0, 0).moment()).isEqualTo("2025-08-27T00:00");
    }
  }

  @Test
  void leavesMacrosAsideAndSaysSo() throws Exception {
    Path file = folder.resolve("macros");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("One").createRow(0).createCell(0).setCellValue("a");
      workbook.write(out);
    }
    try (var container = new POIFSFileSystem(file.toFile(), false)) {
      container.createDirectory("_VBA_PROJECT_CUR");
      container.writeFilesystem();
    }

    Contents contents = Contents.of(file);

    assertThat(contents.only().texts()).containsExactly(List.of("a"));
    assertThat(contents.assumptions()).containsExactly("The macros in the file are left aside");
  }
}
