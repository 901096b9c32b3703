package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with tables, as one sheet: that is how a spreadsheet program shows it, and the text before
 * a table belongs to it.
 */
final class HtmlReader extends OneSheetReader {

  /** A page takes longer to read than other text. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_MERGED = 100_000;
  private static final int HEAD = 8192;
  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private final HtmlRows rows;
  private final List<MergedCells> merged;

  private HtmlReader(HtmlRows rows, List<MergedCells> merged) {
    this.rows = rows;
    this.merged = merged;
  }

  static FileReader open(Path file, SheetLimits limits, Assumptions assumptions)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw Faults.tooLarge("a page of at most %,d MiB is taken".formatted(MOST_BYTES >> 20));
    }
    TextEncoding encoding = encoding(file, assumptions);
    List<MergedCells> merged = new ArrayList<>();
    try (HtmlRows all = new HtmlRows(encoding.open(file), limits)) {
      while (all.next()) {
        merged.addAll(all.merged());
        if (merged.size() > MOST_MERGED) {
          throw Faults.tooLarge("more cells are merged than in any report");
        }
      }
    }
    return new HtmlReader(new HtmlRows(encoding.open(file), limits), List.copyOf(merged));
  }

  /** What the page says of its encoding holds unless its bytes say otherwise. */
  private static TextEncoding encoding(Path file, Assumptions assumptions) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    if (encoding.certain()) {
      return encoding;
    }
    Optional<Charset> stated = stated(file);
    if (stated.isPresent()) {
      return new TextEncoding(stated.get(), 0, true);
    }
    assumptions.say("The text is taken to be in the encoding " + encoding.charset().name());
    return encoding;
  }

  private static Optional<Charset> stated(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Matcher charset = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!charset.find() || charset.group(1).toUpperCase(Locale.ROOT).startsWith("UTF")) {
      return Optional.empty(); // the bytes have shown that they are not
    }
    try {
      return Optional.of(Charset.forName(charset.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  @Override
  public FileKind kind() {
    return FileKind.HTML;
  }

  @Override
  public List<MergedCells> merged() {
    return merged;
  }

  @Override
  public boolean next(RowCells row) throws IOException {
    if (!rows.next()) {
      return false;
    }
    row.begin(rows.number());
    rows.cells().forEach((column, text) -> row.put(column, Cell.of(text)));
    return true;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
