package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or made to do harm: each has a clear outcome. */
@Timeout(120)
class HostileFilesTest {

  private static final int MANY = 100_000;

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("report.xlsx");
  }

  private UnreadableFileException refused() {
    return refused(SheetLimits.USUAL);
  }

  private UnreadableFileException refused(SheetLimits limits) {
    Throwable thrown = catchThrowable(() -> Contents.of(file, limits));
    assertThat(thrown).isInstanceOf(UnreadableFileException.class);
    assertThat(thrown.getMessage()).doesNotContain(folder.toString()).contains("ile");
    return (UnreadableFileException) thrown;
  }

  private void refusedAs(FileFault fault) {
    assertThat(refused().fault()).isEqualTo(fault);
  }

  private static String row(String cells) {
    return "<row>" + cells + "</row>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t ", "\uFEFF", ",,,\n,,,\n"})
  void refusesAFileWithNothingInIt(String text) throws Exception {
    Files.writeString(file, text);

    refusedAs(FileFault.EMPTY);
  }

  @Test
  void refusesAFileThatIsLongerThanTheLimit() throws Exception {
    Files.writeString(file, "a,b\n".repeat(100));

    assertThat(refused(new SheetLimits(399, 1000, 10, 10, 10)).fault())
        .isEqualTo(FileFault.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void refusesAWorkbookThatUnpacksToFarMoreThanAReport(boolean saysSo) throws Exception {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
      for (int mebibyte = 0; mebibyte < 64; mebibyte++) {
        zip.write(blanks);
      }
      zip.write("</workbook>".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Files.size(file)).isLessThan(100_000);
    if (!saysSo) {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int size = (64 << 20) + "<workbook></workbook>".length();
      for (int at = 0; at < bytes.length - Integer.BYTES; at++) {
        if (zip.getInt(at) == size) {
          zip.putInt(at, 1000);
        }
      }
      Files.write(file, bytes);
    }
    refusedAs(FileFault.TOO_LARGE);
  }

  @Test
  void refusesAWorkbookWhosePartsUnpackToMoreThanTheLimitTogether() throws Exception {
    XlsxFixture workbook = XlsxFixture.workbook();
    for (int sheet = 0; sheet < 5; sheet++) {
      workbook.sheet("s" + sheet, row("<c><v>1</v></c>").repeat(1000));
    }
    workbook.write(file);

    assertThat(Contents.of(file).sheets()).hasSize(5);
    assertThat(refused(new SheetLimits(1 << 20, 60_000, 10, 10_000, 10)).fault())
        .isEqualTo(FileFault.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/w.dtd\">",
        "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE w [<!ENTITY % a SYSTEM \"http://127.0.0.1:9/w.dtd\"> %a;]>",
      })
  void refusesEntitiesAndFetchesNone(String declaration) throws Exception {
    XlsxFixture.workbook()
        .relate("s1", "worksheet", "worksheets/evil.xml")
        .part(
            "xl/worksheets/evil.xml",
            declaration + "<w><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></w>")
        .sheet("One", row("<c><v>1</v></c>"))
        .part("xl/worksheets/sheet1.xml", declaration + "<w><sheetData/></w>")
        .write(file);

    refusedAs(FileFault.DAMAGED);
  }

  @Test
  void refusesAnEntityThatNothingDeclares() throws Exception {
    XlsxFixture.workbook().sheet("One", row("<c t=\"str\"><v>&a;</v></c>")).write(file);

    refusedAs(FileFault.DAMAGED);
  }

  @Test
  void refusesElementsWithinElementsWithoutEnd() throws Exception {
    XlsxFixture.workbook().sheet("One", "<x>".repeat(MANY) + "</x>".repeat(MANY)).write(file);

    refusedAs(FileFault.DAMAGED);
  }

  @Test
  void refusesNamesWithoutEnd() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int name = 0; name < MANY; name++) {
      rows.append("<n").append(name).append("/>");
    }
    XlsxFixture.workbook().sheet("One", rows.toString()).write(file);

    refusedAs(FileFault.DAMAGED);
  }

  @Test
  void refusesAWorkbookWithAHundredThousandColumns() throws Exception {
    StringBuilder cells = new StringBuilder();
    for (int column = 0; column < MANY; column++) {
      cells.append("<c><v>1</v></c>");
    }
    XlsxFixture.workbook().sheet("One", row(cells.toString())).write(file);

    refusedAs(FileFault.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"ZZZZ1, TOO_LARGE", "AZZZZZ1, TOO_LARGE", "1, DAMAGED", "-, DAMAGED"})
  void refusesACellFarAwayOrNowhere(String reference, FileFault fault) throws Exception {
    XlsxFixture.workbook()
        .sheet("One", row("<c r=\"%s\"><v>1</v></c>".formatted(reference)))
        .write(file);

    refusedAs(fault);
  }

  @Test
  void takesBlankCellsFarAwayForNothing() throws Exception {
    XlsxFixture.workbook()
        .sheet("One", row("<c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/>"))
        .write(file);

    assertThat(Contents.of(file).only().texts()).containsExactly(List.of("1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {MANY, 10 * MANY})
  void refusesTextWithAHundredThousandColumns(int columns) throws Exception {
    Files.writeString(file, "1,".repeat(columns) + "1\n2,3\n");

    refusedAs(FileFault.TOO_LARGE);
  }

  @Test
  void readsOverAMillionBlankRowsOfAWorkbook() throws Exception {
    StringBuilder rows = new StringBuilder("<sheetData>");
    rows.append(row("<c><v>1</v></c>"));
    for (int number = 2; number <= 1_000_000; number++) {
      rows.append("<row r=\"").append(number).append("\"><c s=\"1\"/></row>");
    }
    rows.append("<row r=\"1000001\"><c><v>2</v></c></row></sheetData>");
    XlsxFixture.workbook().sheet("One", "visible", rows.toString()).write(file);

    List<SheetRow> read = Contents.of(file).only().rows();

    assertThat(read).extracting(SheetRow::number).containsExactly(1, 1_000_001);
  }

  @Test
  void readsOverAMillionBlankLines() throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
      byte[] blank = ",\n".getBytes(StandardCharsets.UTF_8);
      for (int line = 0; line < 1_000_000; line++) {
        out.write(blank);
      }
      out.write("c,d\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Contents.of(file).only().rows())
        .extracting(SheetRow::number)
        .containsExactly(1, 1_000_002);
  }

  @Test
  void refusesMoreRowsThanTheLimit() throws Exception {
    Files.writeString(file, "a,b\n".repeat(11));

    assertThat(refused(new SheetLimits(1000, 1000, 10, 10, 10)).fault())
        .isEqualTo(FileFault.TOO_LARGE);
  }

  @Test
  void refusesALongerCellThanTheLimit() throws Exception {
    Files.writeString(file, "a,b\nc," + "d".repeat(32_768) + "\n");
    refusedAs(FileFault.TOO_LARGE);

    XlsxFixture.workbook()
        .sheet("One", row("<c t=\"str\"><v>" + "d".repeat(32_768) + "</v></c>"))
        .write(file);
    refusedAs(FileFault.TOO_LARGE);

    XlsxFixture.workbook()
        .strings("<t>" + "d".repeat(5_000_000) + "</t>")
        .sheet("One", row("<c t=\"s\"><v>0</v></c>"))
        .write(file);
    refusedAs(FileFault.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "n, abc, abc",
    "s, 5, !DAMAGED",
    "s, x, !DAMAGED",
    "b, maybe, FALSE",
    "zzz, 5, 5",
    "d, 45896, 45896"
  })
  void hasAnOutcomeForCellsOfTheWrongType(String type, String value, String outcome)
      throws Exception {
    XlsxFixture.workbook()
        .strings("<t>only</t>")
        .sheet("One", row("<c t=\"%s\"><v>%s</v></c>".formatted(type, value)))
        .write(file);

    if (outcome.startsWith("!")) {
      assertThat(refused().fault().name()).isEqualTo(outcome.substring(1));
    } else {
      assertThat(Contents.of(file).only().texts()).containsExactly(List.of(outcome));
    }
  }

  @Test
  void refusesAWorkbookWithoutTheSheetItNames() throws Exception {
    XlsxFixture.workbook()
        .sheet("One", "")
        .relate("s1", "worksheet", "../../../../etc/hostname")
        .write(file);

    refusedAs(FileFault.DAMAGED);
  }

  @Test
  void refusesWorkbooksWithAPassword() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("One").createRow(0).createCell(0).setCellValue("a");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refusedAs(FileFault.PASSWORD);

    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), "EncryptedPackage");
      container.writeFilesystem(out);
    }
    refusedAs(FileFault.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "89504E470D0A1A0A, PICTURE",
    "FFD8FFE000104A46, PICTURE",
    "474946383961, PICTURE",
    "524946460000000057454250, PICTURE",
    "49492A00080000, PICTURE",
    "000000186674797068656963, PICTURE",
    "1F8B0800, UNKNOWN_FORMAT",
    "7B5C72746631, UNKNOWN_FORMAT",
    "0908080000050500, UNKNOWN_FORMAT",
    "7F454C4602010100000000000000, UNKNOWN_FORMAT",
    "3C3F786D6C3F3E3C612F3E, UNKNOWN_FORMAT",
    "4D494D452D56657273696F6E3A20312E30, UNKNOWN_FORMAT",
    "504B0506000000000000000000000000000000000000, UNKNOWN_FORMAT",
    "504B03040102, DAMAGED",
    "255044462D312E37, DAMAGED",
    "D0CF11E0A1B11AE10000, DAMAGED",
  })
  void tellsFromItsFirstBytesWhatElseAFileIs(String bytes, FileFault fault) throws Exception {
    Files.write(file, HexFormat.of().parseHex(bytes));

    refusedAs(fault);
  }

  @Test
  void saysThatAnotherKindOfZipFileIsNone() throws Exception {
    for (String part : List.of("word/document.xml", "xl/workbook.bin", "ppt/presentation.xml")) {
      XlsxFixture.workbook().part(part, "x").write(file);
      refusedAs(FileFault.UNKNOWN_FORMAT);
    }
  }

  @Test
  void refusesPagesWithEndlessSpansOrDepthOnlyWhereTheyMatter() throws Exception {
    Files.writeString(
        file, "<table>" + "<tr><td colspan=999999999>a</td></tr>".repeat(50) + "</table>");
    assertThat(Contents.of(file).only().rows()).hasSize(50);

    Files.writeString(file, "<table>" + "<tr><td rowspan=999999999>a</td></tr>".repeat(50));
    assertThat(Contents.of(file).only().rows().get(49).cell(49).text()).isEqualTo("a");

    Files.writeString(file, "<div>".repeat(MANY) + "deep" + "<table>".repeat(1000) + "<tr><td>x");
    assertThat(Contents.of(file).only().rows()).isNotEmpty();

    Files.writeString(file, "<table><tr>" + "<td>1</td>".repeat(MANY) + "</tr></table>");
    refusedAs(FileFault.TOO_LARGE);
  }
}
