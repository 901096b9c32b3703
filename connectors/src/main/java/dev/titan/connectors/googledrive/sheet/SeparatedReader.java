package dev.titan.connectors.googledrive.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Text with separated values: csv, tsv and their relatives, in any encoding. */
final class SeparatedReader extends OneSheetReader {

  private static final int SAMPLE = 1 << 16;

  /** A first line by which some programs name the separator. */
  private static final String NAMED = "sep=";

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private final boolean named;

  private SeparatedReader(CsvReader<CsvRecord> reader, boolean named) {
    this.reader = reader;
    this.rows = reader.iterator();
    this.named = named;
  }

  static FileReader open(Path file, SheetLimits limits, Assumptions assumptions)
      throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    if (!encoding.certain()) {
      assumptions.say("The text is taken to be in the encoding " + encoding.charset().name());
    }
    String sample = sample(file, encoding);
    boolean named = sample.startsWith(NAMED) && sample.length() > NAMED.length();
    char separator =
        named ? sample.charAt(NAMED.length()) : Dialect.separatorOf(sample, assumptions);
    Dialect dialect = new Dialect(separator, true);
    if (!holds(dialect, file, encoding, limits)) {
      assumptions.say("Quotation marks in the file are not in pairs: they are taken as text");
      dialect = new Dialect(separator, false);
    }
    Reader text = encoding.open(file);
    try {
      return new SeparatedReader(dialect.reader(text, longest(limits)), named);
    } catch (RuntimeException e) {
      text.close();
      throw e;
    }
  }

  /** Up to its last line end, so that no row is cut. */
  private static String sample(Path file, TextEncoding encoding) throws IOException {
    char[] buffer = new char[SAMPLE];
    int length = 0;
    try (Reader text = new BufferedReader(encoding.open(file))) {
      int read = text.read(buffer, 0, SAMPLE);
      while (read > 0) {
        length += read;
        read = text.read(buffer, length, SAMPLE - length);
      }
    }
    String sample = new String(buffer, 0, length);
    int lineEnd = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
    return length < SAMPLE || lineEnd < 0 ? sample : sample.substring(0, lineEnd + 1);
  }

  /** Reads all of it once: one mark without its partner would swallow the rest of the file. */
  private static boolean holds(
      Dialect dialect, Path file, TextEncoding encoding, SheetLimits limits) throws IOException {
    boolean anything = false;
    try (CsvReader<CsvRecord> rows = dialect.reader(encoding.open(file), longest(limits))) {
      for (CsvRecord row : rows) {
        anything |= row.getFields().stream().anyMatch(it -> !CellText.clean(it).isEmpty());
      }
    } catch (CsvParseException e) {
      return false;
    }
    if (!anything) {
      throw Faults.empty();
    }
    return true;
  }

  /** With room for what is cleaned away. */
  private static int longest(SheetLimits limits) {
    return 2 * limits.cellCharacters();
  }

  @Override
  public FileKind kind() {
    return FileKind.CSV;
  }

  @Override
  public boolean next(RowCells row) {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      CsvRecord record = rows.next();
      int line = Math.toIntExact(record.getStartingLineNumber());
      row.begin(line);
      if (!(named && line == 1)) {
        List<String> fields = record.getFields();
        for (int column = 0; column < fields.size(); column++) {
          row.put(column, Cell.of(CellText.clean(fields.get(column))));
        }
      }
      return true;
    } catch (CsvParseException e) {
      // Quotation marks were checked, so that only the limits are left.
      throw Faults.tooLarge("a row of it has more values, or longer ones, than are taken");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
