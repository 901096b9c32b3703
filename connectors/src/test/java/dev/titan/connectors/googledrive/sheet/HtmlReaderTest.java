package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {

  @TempDir Path folder;

  private Contents read(String page) throws Exception {
    return read(page, StandardCharsets.UTF_8);
  }

  private Contents read(String page, Charset charset) throws Exception {
    return Contents.of(Files.write(folder.resolve("report.xls"), page.getBytes(charset)));
  }

  @Test
  void readsRowsAsTheyAreShown() throws Exception {
    Contents contents =
        read(
            """
            <html><head><title>Export</title><style>td { color: red }</style></head><body>
            <table border=1>
              <tr><th>Item</th><th>Net  Sales
                (&#8377;)</th></tr>
              <tr><td>Paneer &amp; <b>Naan</b></td><td>&nbsp;1,23,456.00&nbsp;</td></tr>
              <tr><td></td><td></td></tr>
              <tr><td>one<br>two</td><td>5
            </table></body></html>""");

    assertThat(contents.kind()).isEqualTo(FileKind.HTML);
    assertThat(contents.only().texts())
        .containsExactly(
            List.of("Item", "Net Sales (₹)"),
            List.of("Paneer & Naan", "1,23,456.00"),
            List.of("one\ntwo", "5"));
    assertThat(contents.only().rows()).extracting(SheetRow::number).containsExactly(1, 2, 4);
  }

  @Test
  void putsCellsAsideOfThoseThatReachDownOrAcross() throws Exception {
    Contents.Page page =
        read("""
                <table><tr><td rowspan="2">A</td><td colspan=2>B</td><td>C</td></tr>
                <tr><td>D</td><td>E</td><td>F</td></tr><tr><td>G</td></tr></table>""")
            .only();

    assertThat(page.texts())
        .containsExactly(List.of("A", "B", "", "C"), List.of("", "D", "E", "F"), List.of("G"));
    assertThat(page.merged())
        .containsExactly(new MergedCells(1, 2, 0, 0), new MergedCells(1, 1, 1, 2));
  }

  @Test
  void readsTheTextAroundTablesInItsPlace() throws Exception {
    Contents.Page page =
        read("""
                <h2>Expense Report</h2>Restaurant: Brew House<br>27 Aug 2025<p>to <i>28 Aug</i></p>
                <table><tr><td>Title</td><td>Total</td></tr></table>
                <div><div>between</div>
                <table><tbody><tr><td>1</td></tr></tbody></table></div>
                the end""")
            .only();

    assertThat(page.texts())
        .containsExactly(
            List.of("Expense Report"),
            List.of("Restaurant: Brew House"),
            List.of("27 Aug 2025"),
            List.of("to 28 Aug"),
            List.of("Title", "Total"),
            List.of("between"),
            List.of("1"),
            List.of("the end"));
  }

  @Test
  void readsTablesWithinTablesRowByRow() throws Exception {
    Contents.Page page =
        read("""
                <table><tr><td>Report</td></tr><tr><td>
                  <table><tr><td>Item</td><td>Qty</td></tr><tr><td>Dal</td><td>2</td></tr></table>
                </td></tr><tr><td>End</td></tr></table>""")
            .only();

    assertThat(page.texts())
        .containsExactly(
            List.of("Report"), List.of("Item", "Qty"), List.of("Dal", "2"), List.of("End"));
  }

  @Test
  void readsTheEncodingThatThePageStates() throws Exception {
    String page =
        "<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"><table><tr><td>Суп</td></tr></table>";

    Contents contents = read(page, Charset.forName("windows-1251"));

    assertThat(contents.only().texts()).containsExactly(List.of("Суп"));
    assertThat(contents.assumptions()).isEmpty();
  }

  @Test
  void believesTheBytesRatherThanThePage() throws Exception {
    Contents contents =
        read("<html><meta charset='iso-8859-1'><table><tr><td>₹ 5</td></tr></table>");

    assertThat(contents.only().texts()).containsExactly(List.of("₹ 5"));
  }

  @Test
  void fetchesNothingThatAPageNames() throws Exception {
    Contents contents =
        read(
            """
            <html><link rel=stylesheet href="file:///etc/hostname"><script>while(true);</script>
            <table><tr><td><img src="http://127.0.0.1:9/x">5</td></tr></table><iframe src="file:///etc/hostname"></iframe>""");

    assertThat(contents.only().texts()).containsExactly(List.of("5"));
  }
}
