package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Any table comes back cell by cell, whatever format it was written in. */
class EveryFormatTest {

  private static final String SEED = "20261121";
  private static final String LETTERS =
      "abcXYZ 0123456789.,;|:-()'\"%&<>/\\#@=+*[]{}_\n\t₹éÄßचायक中";

  private Path folder;
  private Path file;

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("sheets");
    file = folder.resolve("report");
  }

  @AfterProperty
  void deleteFolder() throws IOException {
    Files.deleteIfExists(file);
    Files.delete(folder);
  }

  /** At least three columns and four rows; the first column is never blank, so that no row is. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    return table(cell(LETTERS, 24));
  }

  /** As a document's fonts can show it, with words a blank apart. */
  @Provide
  Arbitrary<List<List<String>>> plainTables() {
    Arbitrary<String> word =
        Arbitraries.strings().withChars("abcXYZ0189.,()-%/").ofMinLength(1).ofMaxLength(3);
    return table(word.list().ofMinSize(1).ofMaxSize(3).map(it -> String.join(" ", it)));
  }

  @Provide
  Arbitrary<TableWriters.Manner> manners() {
    Arbitrary<Charset> charsets =
        Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE").map(Charset::forName);
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t', '|'),
            charsets,
            Arbitraries.of(true, false),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of(true, false))
        .as(
            (separator, charset, mark, lineEnd, quoted) ->
                new TableWriters.Manner(
                    separator, charset, mark || !"UTF-8".equals(charset.name()), lineEnd, quoted));
  }

  private static Arbitrary<String> cell(String letters, int longest) {
    return Arbitraries.strings().withChars(letters.toCharArray()).ofMaxLength(longest);
  }

  private static Arbitrary<List<List<String>>> table(Arbitrary<String> cells) {
    return Arbitraries.integers()
        .between(3, 5)
        .flatMap(
            columns ->
                Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(5),
                        cells.list().ofSize(columns - 1))
                    .as(
                        (first, others) -> {
                          List<String> row = new ArrayList<>(List.of(first));
                          row.addAll(others);
                          return List.copyOf(row);
                        })
                    .list()
                    .ofMinSize(4)
                    .ofMaxSize(60));
  }

  /** As a person sees it: without blanks around a cell, without blank cells at the end. */
  private static List<List<String>> seen(List<List<String>> table) {
    return table.stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(row.stream().map(String::strip).toList());
              while (cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
              }
              return List.copyOf(cells);
            })
        .toList();
  }

  @Property(tries = 100, seed = SEED)
  void asWorkbook(@ForAll("tables") List<List<String>> table) throws IOException {
    Contents contents = Contents.of(TableWriters.xlsx(file, table));

    assertThat(contents.kind()).isEqualTo(FileKind.XLSX);
    assertThat(contents.only().texts()).isEqualTo(seen(table));
  }

  @Property(tries = 100, seed = SEED)
  void asWorkbookOfExcel97(@ForAll("tables") List<List<String>> table) throws IOException {
    Contents contents = Contents.of(TableWriters.xls(file, table));

    assertThat(contents.kind()).isEqualTo(FileKind.XLS);
    assertThat(contents.only().texts()).isEqualTo(seen(table));
  }

  @Property(tries = 300, seed = SEED)
  void asSeparatedText(
      @ForAll("tables") List<List<String>> table, @ForAll("manners") TableWriters.Manner manner)
      throws IOException {
    Contents contents = Contents.of(TableWriters.csv(file, table, manner));

    assertThat(contents.kind()).isEqualTo(FileKind.CSV);
    assertThat(contents.only().texts()).isEqualTo(seen(table));
  }

  @Property(tries = 100, seed = SEED)
  void asPage(@ForAll("tables") List<List<String>> table) throws IOException {
    // A page shows blanks in a row as one, and none beside the end of a line.
    List<List<String>> shown =
        table.stream()
            .map(
                row ->
                    row.stream()
                        .map(it -> it.replaceAll("[ \t]+", " ").replaceAll(" ?\n ?", "\n"))
                        .map(it -> it.replaceAll("\n+", "\n"))
                        .toList())
            .toList();

    Contents contents = Contents.of(TableWriters.html(file, table));

    assertThat(contents.kind()).isEqualTo(FileKind.HTML);
    assertThat(contents.only().texts()).isEqualTo(seen(shown));
  }

  @Property(tries = 50, seed = SEED)
  void asWorkbookInXml(@ForAll("tables") List<List<String>> table) throws IOException {
    assertThat(Contents.of(TableWriters.xml(file, table)).only().texts()).isEqualTo(seen(table));
  }

  @Property(tries = 50, seed = SEED)
  void asDocument(@ForAll("plainTables") List<List<String>> table) throws IOException {
    Contents contents = Contents.of(TableWriters.pdf(file, table));

    assertThat(contents.kind()).isEqualTo(FileKind.PDF);
    assertThat(contents.only().texts()).isEqualTo(seen(table));
  }

  /** Bytes changed at random: rows or a reason, never anything else. */
  @Property(tries = 60, seed = SEED)
  void hasAClearOutcomeForBrokenBytes(
      @ForAll("plainTables") List<List<String>> table, @ForAll long dice) throws IOException {
    Random random = new Random(dice);
    for (int format = 0; format < 6; format++) {
      switch (format) {
        case 0 -> TableWriters.xlsx(file, table);
        case 1 -> TableWriters.xls(file, table);
        case 2 -> TableWriters.html(file, table);
        case 3 -> TableWriters.xml(file, table);
        case 4 -> TableWriters.pdf(file, table);
        default ->
            TableWriters.csv(
                file,
                table,
                new TableWriters.Manner(';', Charset.forName("UTF-8"), true, "\n", true));
      }
      byte[] bytes = Files.readAllBytes(file);
      for (int change = random.nextInt(20); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bytes);

      Throwable thrown = catchThrowable(() -> Contents.of(file));

      assertThat(thrown)
          .satisfiesAnyOf(
              it -> assertThat(it).isNull(),
              it -> assertThat(it).isInstanceOf(UnreadableFileException.class));
    }
  }
}
