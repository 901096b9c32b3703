package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderTest {

  @TempDir Path folder;

  private Contents read(XlsxFixture workbook) throws Exception {
    return Contents.of(workbook.write(folder.resolve("file.bin")));
  }

  @Test
  void readsTextsOfEveryKind() throws Exception {
    Contents contents =
        read(
            XlsxFixture.workbook()
                .strings(
                    "<t>Paneer, (full)</t>",
                    "<r><t>Da</t></r><r><t xml:space=\"preserve\">l </t></r><rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh>",
                    "<t>two_x000D_\nlines</t>")
                .sheet(
                    "Sales",
                    "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"D3\" t=\"s\"><v>2</v></c><c r=\"E3\" t=\"inlineStr\"><is><t>here</t></is></c>"
                        + "<c r=\"F3\" t=\"str\"><v>made</v></c><c r=\"G3\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"H3\" t=\"e\"><v>#REF!</v></c></row>"));

    assertThat(contents.kind()).isEqualTo(FileKind.XLSX);
    assertThat(contents.only().name()).isEqualTo("Sales");
    assertThat(contents.only().rows().get(0).number()).isEqualTo(3);
    assertThat(contents.only().texts())
        .containsExactly(
            List.of("Paneer, (full)", "", "Dal", "two\nlines", "here", "made", "TRUE", "#REF!"));
    assertThat(contents.assumptions()).isEmpty();
  }

  @Test
  void readsSheetsInTheirOrderAndLeavesHiddenOnesAside() throws Exception {
    Contents contents =
        read(
            XlsxFixture.workbook()
                .sheet("One", "<row><c><v>1</v></c></row>")
                .sheet("Lists", "hidden", "<sheetData><row><c><v>2</v></c></row></sheetData>")
                .sheet("Three", "<row><c><v>3</v></c></row>"));

    assertThat(contents.sheets()).extracting(Contents.Page::name).containsExactly("One", "Three");
    assertThat(contents.sheets().get(1).cell(0, 0).number()).isEqualByComparingTo("3");
    assertThat(contents.assumptions()).containsExactly("Hidden sheets are left aside");
  }

  @Test
  void goesToTheNextSheetWithoutReadingTheRestOfTheOneBefore() throws Exception {
    Path file =
        XlsxFixture.workbook()
            .sheet("One", "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
            .sheet("Two", "<row><c><v>3</v></c></row>")
            .write(folder.resolve("file"));

    try (SheetFile open = SheetFiles.open(file, SheetLimits.USUAL)) {
      Sheet one = open.nextSheet().orElseThrow();
      one.next().orElseThrow();
      Sheet two = open.nextSheet().orElseThrow();

      assertThat(two.next().orElseThrow().cell(0).text()).isEqualTo("3");
      assertThat(two.next()).isEmpty();
      assertThat(one.next()).isEmpty();
      assertThat(open.nextSheet()).isEmpty();
    }
  }

  @Test
  void knowsWhatIsMergedBeforeTheFirstRow() throws Exception {
    Path file =
        XlsxFixture.workbook()
            .sheet(
                "One",
                "visible",
                "<sheetData><row><c><v>1</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"AA2:AB10\"/></mergeCells>")
            .write(folder.resolve("file"));

    try (SheetFile open = SheetFiles.open(file, SheetLimits.USUAL)) {
      assertThat(open.nextSheet().orElseThrow().merged())
          .containsExactly(new MergedCells(1, 1, 0, 2), new MergedCells(2, 10, 26, 27));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General | 45896 | 45896 | 45896 |",
        "General | 25.239999999999998 | 25.24 | 25.24 |",
        "General | 919876543210 | 919876543210 | 919876543210 |",
        "General | 1234567890123456 | 1234567890123456 | 1234567890123456 |",
        "General | 1E-3 | 0.001 | 0.001 |",
        "#,##0.00 | -1234.5 | -1,234.50 | -1234.5 |",
        "0.00_);(0.00) | -12 | (12.00) | -12 |",
        "0000000000 | 12 | 0000000012 | 12 |",
        "0% | 0.25 | 25% | 0.25 |",
        "[$₹-4009]\\ #,##0.00 | 7 | ₹ 7.00 | 7 |",
        "d\\ mmm\\ yyyy | 45896 | 27 Aug 2025 | | 2025-08-27T00:00",
        "14 | 45896 | 27-08-2025 | | 2025-08-27T00:00",
        "22 | 45896.5 | 27-08-2025 12:00 | | 2025-08-27T12:00",
        "dd/mm/yyyy\\ hh:mm:ss | 45896.9999999 | 28/08/2025 00:00:00 | | 2025-08-28T00:00",
        "hh:mm:ss | 0.5 | 12:00:00 | |",
        "[h]:mm | 1.5 | 36:00 | |",
        "dd/mm/yyyy | -5 | -5 | -5 |",
        "dd/mm/yyyy | 99999999999 | 99999999999 | 99999999999 |",
        "General | 1E+999 | 1E+999 | |",
        "General | 1E-999999999 | 0 | 0 |",
        "General | abc | abc | |",
      })
  void tellsNumbersFromDatesByTheirFormat(
      String format, String stored, String text, BigDecimal number, LocalDateTime moment)
      throws Exception {
    Cell cell =
        read(XlsxFixture.workbook()
                .formats(format)
                .sheet("One", "<row><c s=\"1\"><v>" + stored + "</v></c></row>"))
            .only()
            .cell(0, 0);

    assertThat(cell).isEqualTo(new Cell(text, number, moment));
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
    Cell cell =
        read(XlsxFixture.workbook()
                .from1904()
                .formats("d mmm yyyy")
                .sheet("One", "<row><c s=\"1\"><v>44434</v></c></row>"))
            .only()
            .cell(0, 0);

    assertThat(cell.moment()).isEqualTo("2025-08-27T00:00");
    assertThat(cell.text()).isEqualTo("27 Aug 2025");
  }

  @Test
  void readsDatesThatAreStoredAsSuch() throws Exception {
    Contents.Page page =
        read(XlsxFixture.workbook()
                .sheet(
                    "One",
                    "<row><c t=\"d\"><v>2025-08-27</v></c><c t=\"d\"><v>2025-08-27T10:30:00Z</v></c>"
                        + "<c t=\"d\"><v>soon</v></c></row>"))
            .only();

    assertThat(page.cell(0, 0).moment()).isEqualTo("2025-08-27T00:00");
    assertThat(page.cell(0, 1).moment()).isEqualTo("2025-08-27T10:30");
    assertThat(page.cell(0, 2)).isEqualTo(Cell.of("soon"));
  }

  @Test
  void takesTheStoredValueOfAFormulaAndSaysSo() throws Exception {
    Contents contents =
        read(
            XlsxFixture.workbook()
                .sheet(
                    "One",
                    "<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                        + "<c><f>WEBSERVICE(\"http://127.0.0.1:9/\")</f></c><c><v>5</v></c></row>"));

    assertThat(contents.only().texts()).containsExactly(List.of("2", "ab", "", "5"));
    assertThat(contents.assumptions())
        .containsExactly(
            "Formulas are not computed: their values are those of the last save",
            "Formulas without a saved value are taken as blank");
  }

  @Test
  void leavesMacrosAndOtherFilesAsideAndSaysSo() throws Exception {
    Contents contents =
        read(
            XlsxFixture.workbook()
                .relate("m", "vbaProject", "vbaProject.bin")
                .part("xl/vbaProject.bin", "Shell \"rm\"")
                .relate("x", "externalLink", "externalLinks/externalLink1.xml")
                .sheet("One", "<row><c><f>[1]Sheet1!A1</f><v>7</v></c></row>"));

    assertThat(contents.only().texts()).containsExactly(List.of("7"));
    assertThat(contents.assumptions())
        .contains("The macros in the file are left aside")
        .anyMatch(it -> it.startsWith("The file refers to other files, which are not opened"));
  }

  @Test
  void findsItsPartsWhereverTheyAre() throws Exception {
    Contents contents =
        read(
            XlsxFixture.workbook()
                .relate("s9", "sharedStrings", "/other/texts%20here.xml")
                .part(
                    "other/texts here.xml",
                    "<x:sst xmlns:x=\"%s\"><x:si><x:t>found</x:t></x:si></x:sst>"
                        .formatted(XlsxFixture.NAMESPACE))
                .sheet("One", "<row><c t=\"s\"><v>0</v></c></row>"));

    assertThat(contents.only().texts()).containsExactly(List.of("found"));
  }
}
