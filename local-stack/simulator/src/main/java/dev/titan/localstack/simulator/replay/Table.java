package dev.titan.localstack.simulator.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header row: its separator is found out, a byte order mark is ignored. */
final class Table {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_HEADER = 64 * 1024;

  private final Path file;
  private final List<String> header;
  private final List<Row> rows;

  private Table(Path file, List<String> header, List<Row> rows) {
    this.file = file;
    this.header = header;
    this.rows = rows;
  }

  /** One row: the number of its last line, and its fields. */
  record Row(long line, List<String> fields) {
    /** The field of a column, empty where the row is too short. */
    String field(int column) {
      return column < fields.size() ? fields.get(column).strip() : "";
    }
  }

  static Table read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(separator(reader))
              .setIgnoreSurroundingSpaces(true)
              .setTrailingData(true)
              .get();
      try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
          throw new IOException(file + " is empty: it needs a header row and ticket lines");
        }
        List<String> header = records.next().toList().stream().map(String::strip).toList();
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
          // The iterator has read the record by now, so the parser stands at its last line.
          rows.add(new Row(parser.getCurrentLineNumber(), records.next().toList()));
        }
        return new Table(file, header, rows);
      }
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8: save it as CSV in UTF-8", e);
    } catch (UncheckedIOException e) {
      throw new IOException(file + " cannot be read as CSV: " + e.getMessage(), e);
    }
  }

  /** The column that is called so, whatever its case. */
  int named(String name) throws IOException {
    return find(name)
        .orElseThrow(
            () -> new IOException(file + " has no column '" + name + "'; it has " + header));
  }

  /** The first column with one of the usual names, spelled without case, spaces and signs. */
  Optional<Integer> known(List<String> usualNames) {
    for (String usual : usualNames) {
      Optional<Integer> column = find(usual);
      if (column.isPresent()) {
        return column;
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> find(String name) {
    for (int i = 0; i < header.size(); i++) {
      if (plain(header.get(i)).equals(plain(name))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  List<String> header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    String best = ",";
    int[] counts = new int[3];
    boolean quoted = false;
    for (int read = 0; read < LONGEST_HEADER; read++) {
      int character = reader.read();
      if (character < 0 || (!quoted && (character == '\n' || character == '\r'))) {
        break;
      }
      quoted ^= character == '"';
      int which = ",;\t".indexOf(character);
      if (!quoted && which >= 0) {
        counts[which]++;
      }
    }
    reader.reset();
    int most = counts[0];
    for (int which = 1; which < counts.length; which++) {
      if (counts[which] > most) {
        most = counts[which];
        best = ",;\t".substring(which, which + 1);
      }
    }
    return best;
  }
}
