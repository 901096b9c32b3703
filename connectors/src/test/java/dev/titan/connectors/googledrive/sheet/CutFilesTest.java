package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that end before they should, as an upload that was broken off leaves them. */
class CutFilesTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("report.xlsx");
  }

  private static String row(String cells) {
    return "<row>" + cells + "</row>";
  }

  private Path workbookOfManyRows() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int number = 0; number < 300; number++) {
      rows.append(row("<c t=\"s\"><v>0</v></c><c><v>" + number * 7919 % 1000 + "</v></c>"));
    }
    return XlsxFixture.workbook()
        .strings("<t>Dal</t>")
        .sheet("One", rows.toString())
        .write(folder.resolve("whole"));
  }

  private Path oldWorkbookOfManyRows() throws IOException {
    Path whole = folder.resolve("whole");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(whole)) {
      var sheet = workbook.createSheet("One");
      for (int number = 0; number < 300; number++) {
        sheet.createRow(number).createCell(0).setCellValue("Dal " + number);
        sheet.getRow(number).createCell(1).setCellValue(number * 1.5);
      }
      workbook.write(out);
    }
    return whole;
  }

  @Test
  void refusesWorkbooksThatAreCutOffAnywhere() throws Exception {
    for (Path whole : List.of(workbookOfManyRows(), oldWorkbookOfManyRows())) {
      byte[] bytes = Files.readAllBytes(whole);
      for (int part = 1; part < 20; part++) {
        Files.write(file, Arrays.copyOf(bytes, Math.max(8, bytes.length * part / 20)));
        assertThat(catchThrowable(() -> Contents.of(file)))
            .isInstanceOfSatisfying(
                UnreadableFileException.class,
                it -> assertThat(it.fault()).isEqualTo(FileFault.DAMAGED));
      }
    }
  }

  @Test
  void handsOverTheRowsBeforeTheBreakAndSaysWhereItIs() throws Exception {
    XlsxFixture.workbook()
        .sheet(
            "Sales",
            row("<c><v>1</v></c>") + row("<c><v>2</v></c>") + "<row><c t=\"s\"><v>9</v></c></row>")
        .write(file);

    try (SheetFile open = SheetFiles.open(file, SheetLimits.USUAL)) {
      Sheet sheet = open.nextSheet().orElseThrow();
      assertThat(sheet.next().orElseThrow().cell(0).text()).isEqualTo("1");
      assertThat(sheet.next().orElseThrow().cell(0).text()).isEqualTo("2");
      assertThat(catchThrowable(sheet::next)).isInstanceOf(UnreadableFileException.class);
      assertThat(sheet.next()).isEmpty();
    }
  }
}
