package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedReaderTest {

  @TempDir Path folder;

  private Contents read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Contents read(byte[] bytes) throws Exception {
    return Contents.of(Files.write(folder.resolve("report.xls"), bytes));
  }

  @Test
  void readsQuotedCellsWithSeparatorsQuotesAndLineEnds() throws Exception {
    Contents contents =
        read(
            "Item,Qty,Note\r\n\"Paneer, (full)\",2,\"said \"\"hot\"\"\"\r\nDal, 3 ,\"two\r\nlines\"\r\n");

    assertThat(contents.kind()).isEqualTo(FileKind.CSV);
    assertThat(contents.only().texts())
        .containsExactly(
            List.of("Item", "Qty", "Note"),
            List.of("Paneer, (full)", "2", "said \"hot\""),
            List.of("Dal", "3", "two\nlines"));
    assertThat(contents.assumptions()).isEmpty();
  }

  @Test
  void numbersRowsByTheLineOnWhichTheyBeginAndLeavesBlankOnesOut() throws Exception {
    Contents.Page page = read("a,b\n\n,,\n\"c\nd\",e\nf,g\n").only();

    assertThat(page.rows()).extracting(SheetRow::number).containsExactly(1, 4, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "^", "~", "\u0001", ":"})
  void findsTheSeparator(String separator) throws Exception {
    String text =
        """
        Sales report of the month
        Item_Qty_Amount
        Chai (small)_3_30
        Dal fry_1_180
        Rice_2_90
        """
            .replace("_", separator);

    assertThat(read(text).only().texts())
        .contains(List.of("Item", "Qty", "Amount"), List.of("Dal fry", "1", "180"));
  }

  @Test
  void isNotMisledByCommasInAmountsOrColonsInTimes() throws Exception {
    Contents contents =
        read("When;Item;Amount\n10:30:00;Chai;1,50\n11:45:10;Dal;180,00\n12:00:01;Rice;9,25\n");

    assertThat(contents.only().texts().get(1)).containsExactly("10:30:00", "Chai", "1,50");
    assertThat(read("When,Amount\n10:30:00,5\n11:30:00,6\n").only().texts().get(1))
        .containsExactly("10:30:00", "5");
  }

  @Test
  void isNotMisledByCommasInTheAddressesAndAmountsOfAShortFile() throws Exception {
    Contents contents =
        read(
            """
            Restaurant Name:;Titan Cafe, Dubai Marina, Dubai, UAE
            Address:;No. 12, 100 Feet Road, Marina Walk, Dubai
            Date;Category;Paid to;Amount
            19 Nov 2026;Rent;Al Noor, Sons, and Co, Dubai;1,18,349.00
            """);

    assertThat(contents.only().texts()).contains(List.of("Date", "Category", "Paid to", "Amount"));
  }

  @Test
  void takesTheSeparatorThatTheFirstLineNames() throws Exception {
    Contents.Page page = read("sep=#\r\na#b,c\r\n1#2,3\r\n").only();

    assertThat(page.texts()).containsExactly(List.of("a", "b,c"), List.of("1", "2,3"));
    assertThat(page.rows().get(0).number()).isEqualTo(2);
  }

  @Test
  void saysWhenItHadToChooseASeparator() throws Exception {
    Contents contents = read("a;b,c\nd;e,f\n");

    assertThat(contents.assumptions())
        .singleElement()
        .asString()
        .startsWith("The values are taken to be separated by");
  }

  @Test
  void takesAMarkWithoutItsPartnerAsTextAndSaysSo() throws Exception {
    Contents contents = read("Item,Qty\n\"Special thali,5\nDal,3\n");

    assertThat(contents.only().texts())
        .containsExactly(
            List.of("Item", "Qty"), List.of("\"Special thali", "5"), List.of("Dal", "3"));
    assertThat(contents.assumptions())
        .containsExactly("Quotation marks in the file are not in pairs: they are taken as text");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', true",
    "UTF-8, EFBBBF, true",
    "UTF-16LE, FFFE, true",
    "UTF-16BE, FEFF, true",
    "UTF-32LE, FFFE0000, true",
    "UTF-32BE, 0000FEFF, true",
    "UTF-16LE, '', false",
    "UTF-16BE, '', false",
  })
  void findsTheEncoding(String charset, String mark, boolean certain) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex(mark));
    bytes.write("Item,Price (₹)\nचाय,10\nCafé,120\n".getBytes(Charset.forName(charset)));

    Contents contents = read(bytes.toByteArray());

    assertThat(contents.only().texts())
        .containsExactly(
            List.of("Item", "Price (₹)"), List.of("चाय", "10"), List.of("Café", "120"));
    assertThat(contents.assumptions().isEmpty()).isEqualTo(certain);
  }

  @Test
  void takesWesternBytesAsWindowsDoesAndSaysSo() throws Exception {
    Contents contents =
        read("Item,Price\nCafé – cold,120\n".getBytes(Charset.forName("windows-1252")));

    assertThat(contents.only().texts().get(1)).containsExactly("Café – cold", "120");
    assertThat(contents.assumptions())
        .containsExactly("The text is taken to be in the encoding windows-1252");
  }

  @Test
  void tellsOtherAlphabetsByTheirLetters() throws Exception {
    String row = "Первый суп дня с хлебом и сметаной,250\n";
    Contents contents =
        read(("Блюдо,Цена\n" + row.repeat(5)).getBytes(Charset.forName("windows-1251")));

    assertThat(contents.only().texts().get(1))
        .containsExactly("Первый суп дня с хлебом и сметаной", "250");
    assertThat(contents.assumptions())
        .containsExactly("The text is taken to be in the encoding windows-1251");
  }

  @Test
  void readsAFileInUtf8InSpiteOfAFewBrokenLetters() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("चाय और कॉफी,10\n".repeat(10).getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {'D', (byte) 0xE0, 'l', ',', '5', '\n'});

    Contents contents = read(bytes.toByteArray());

    assertThat(contents.only().texts())
        .contains(List.of("चाय और कॉफी", "10"), List.of("D\ufffdl", "5"));
    assertThat(contents.assumptions())
        .containsExactly("The text is taken to be in the encoding UTF-8");
  }

  @Test
  void isNotMisledByALetterThatIsCutOffAtTheEnd() throws Exception {
    byte[] whole = "Item,Note\nDal,चाय".getBytes(StandardCharsets.UTF_8);

    Contents contents = read(Arrays.copyOf(whole, whole.length - 1));

    assertThat(contents.only().texts().get(1)).containsExactly("Dal", "चा\ufffd");
    assertThat(contents.assumptions()).isEmpty();
  }
}
