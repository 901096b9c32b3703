package dev.titan.localstack.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.layout.ExpectedTable;
import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Placement;
import dev.titan.localstack.simulator.drive.layout.Written;
import dev.titan.localstack.simulator.world.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

class CorpusFilesTest {
  private static final long SEED = 42;
  private static final Corpus CORPUS = Corpus.of(SEED);

  @Test
  void givesEveryReportInEveryFormatAndTheSameBytesEveryTime() {
    Map<String, Integer> hashes = new HashMap<>();
    Set<String> kinds = new HashSet<>();
    CORPUS
        .files(3)
        .forEach(
            file -> {
              hashes.put(key(file), Arrays.hashCode(file.content()));
              kinds.add(report(file) + " " + file.expected().format().orElseThrow());
            });

    assertThat(kinds).hasSize(Corpus.reports().size() * FileFormat.values().length);
    assertThat(hashes).hasSize(kinds.size() * 3);
    Corpus.of(SEED)
        .files(3)
        .forEach(
            file ->
                assertThat(Arrays.hashCode(file.content()))
                    .as(key(file))
                    .isEqualTo(hashes.get(key(file))));
  }

  @Test
  void expectsEachValueWhereTheSheetHoldsIt() {
    CORPUS
        .files(4)
        .forEach(
            file -> {
              for (ExpectedTable table : file.expected().tables()) {
                GridSheet sheet = sheet(file, table);
                List<Written> header = sheet.rows().get(table.headerRow() - 1);
                String first =
                    table.titles().values().stream().findFirst().orElseThrow().split(" \\(", 2)[0];
                assertThat(header).as(key(file)).anyMatch(cell -> cell.text().startsWith(first));
                table
                    .rows()
                    .forEach(
                        row ->
                            assertThat(sheet.rows().get(row.row() - 1))
                                .as(file + " row " + row.row())
                                .isNotEmpty());
              }
            });
  }

  @Test
  void spoilsSomeRowsOfTheThirdFileOfEachKind() {
    List<Fate> fates = new ArrayList<>();
    CORPUS.files(3).forEach(file -> fates.add(file.expected().fate()));

    for (int i = 0; i < fates.size(); i += 3) {
      assertThat(fates.subList(i, i + 2)).containsOnly(Fate.TAKEN);
    }
    assertThat(fates.stream().filter(fate -> fate == Fate.PARTLY).count())
        .isGreaterThan(fates.size() / 3 - 20);
  }

  @Test
  void writesWorkbooksThatHoldNumbersAndTimesAsSuch() throws IOException {
    DroppedFile file = drawn(DriveReport.EXPENSE, FileFormat.XLS, true);
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      for (ExpectedTable table : file.expected().tables()) {
        GridSheet sheet = sheet(file, table);
        var page = book.getSheet(table.sheet());
        for (int row = 0; row < sheet.rows().size(); row++) {
          for (int column = 0; column < sheet.rows().get(row).size(); column++) {
            Written cell = sheet.rows().get(row).get(column);
            if (cell.number() != null) {
              assertThat(page.getRow(row).getCell(column).getNumericCellValue())
                  .isEqualTo(cell.number().doubleValue());
            } else if (cell.moment() != null) {
              assertThat(page.getRow(row).getCell(column).getLocalDateTimeCellValue())
                  .isEqualTo(cell.moment());
            } else if (!cell.text().isEmpty()) {
              assertThat(page.getRow(row).getCell(column).getStringCellValue())
                  .isEqualTo(cell.text());
            }
          }
        }
      }
    }
  }

  @Test
  void writesDocumentsWithEveryText() throws IOException {
    DroppedFile file =
        FileMaker.make(CORPUS.report(DriveReport.WASTAGE), FileStyle.plain(FileFormat.PDF));
    try (PDDocument document = Loader.loadPDF(file.content())) {
      String text = new PDFTextStripper().getText(document);
      for (List<Written> row : file.expected().sheets().get(0).rows()) {
        row.forEach(cell -> assertThat(text).contains(cell.text()));
      }
    }
  }

  @Test
  void writesPagesThatSpanWhatBelongsTogether() {
    var data = CORPUS.report(DriveReport.WASTAGE);
    DroppedFile merged = null;
    for (int i = 0; merged == null; i++) {
      FileStyle style = FileStyle.drawn(FileFormat.HTML, Seeds.random(i));
      merged = style.layout().merged() ? FileMaker.make(data, style) : null;
    }

    assertThat(new String(merged.content(), StandardCharsets.UTF_8)).contains("rowspan=\"");
  }

  private static DroppedFile drawn(DriveReport report, FileFormat format, boolean cells) {
    for (int i = 0; ; i++) {
      FileStyle style = FileStyle.drawn(format, Seeds.random(i));
      if (style.layout().cells() == cells && style.layout().placement() == Placement.SHEETS) {
        return FileMaker.make(CORPUS.report(report), style);
      }
    }
  }

  private static GridSheet sheet(DroppedFile file, ExpectedTable table) {
    return file.expected().sheets().stream()
        .filter(one -> one.name().equals(table.sheet()))
        .findFirst()
        .orElseThrow();
  }

  private static DriveReport report(DroppedFile file) {
    List<ExpectedTable> tables = file.expected().tables();
    return tables.get(tables.size() - 1).report();
  }

  private static String key(DroppedFile file) {
    return report(file) + " " + file.expected().format().orElseThrow() + " " + file.name();
  }
}
