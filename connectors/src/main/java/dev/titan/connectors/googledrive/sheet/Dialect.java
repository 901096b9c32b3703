package dev.titan.connectors.googledrive.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/**
 * How a text file separates its values.
 *
 * @param separator between two values
 * @param quoted whether quotation marks hold values together; otherwise they are text
 */
record Dialect(char separator, boolean quoted) {

  /** A value of a text file never holds it, so it stands for having no quotation mark. */
  private static final char NO_QUOTE = '\uFFFE';

  private static final String USUAL = "\t,;|";
  private static final String UNUSUAL = "^~\u0001\u001f:";

  /** Columns that end in nothing: some programs write thousands. */
  private static final int MOST_FIELDS = 200_000;

  private static final int LONGEST_RECORD = 8 << 20;

  private static final int UNLIKELY = 4;

  /** How near a second separator comes before it is said that there was a choice. */
  private static final double NEARLY = 0.7;

  /**
   * The separator that divides the beginning of a file into the most equal rows.
   *
   * @param sample whole lines, or the whole file
   */
  static char separatorOf(String sample, Assumptions assumptions) {
    double best = 0;
    double second = 0;
    char separator = ',';
    for (String candidates : new String[] {USUAL, UNUSUAL}) {
      for (int at = 0; at < candidates.length(); at++) {
        char candidate = candidates.charAt(at);
        double evenness = evenness(sample, candidate);
        if (evenness > best) {
          second = best;
          best = evenness;
          separator = candidate;
        } else {
          second = Math.max(second, evenness);
        }
      }
      if (best > 0) {
        break;
      }
    }
    if (second > best * NEARLY) {
      assumptions.say("The values are taken to be separated by " + name(separator));
    }
    return separator;
  }

  private static String name(char separator) {
    return separator == '\t' ? "tabs" : "\"" + separator + "\"";
  }

  /**
   * Separators in those rows that have the same number of them, in the share of rows that have any:
   * commas of addresses and amounts stand in a few rows only, and in no header.
   */
  private static double evenness(String sample, char separator) {
    Map<Integer, Long> rowsByWidth = new HashMap<>();
    try (CsvReader<CsvRecord> rows =
        new Dialect(separator, true).reader(new StringReader(sample), sample.length() + 1)) {
      for (CsvRecord row : rows) {
        rowsByWidth.merge(row.getFieldCount() - 1, 1L, Long::sum);
      }
    } catch (CsvParseException | IOException e) {
      // Beside a quotation mark stands the separator: this is hardly it.
      return withoutQuotes(sample, separator) / UNLIKELY;
    }
    return best(rowsByWidth);
  }

  private static double withoutQuotes(String sample, char separator) {
    Map<Integer, Long> rowsByWidth = new HashMap<>();
    sample
        .lines()
        .forEach(
            line ->
                rowsByWidth.merge(
                    (int) line.chars().filter(it -> it == separator).count(), 1L, Long::sum));
    return best(rowsByWidth);
  }

  private static double best(Map<Integer, Long> rowsByWidth) {
    long most =
        rowsByWidth.entrySet().stream()
            .mapToLong(it -> it.getKey() * it.getValue())
            .max()
            .orElse(0);
    long rows = rowsByWidth.values().stream().mapToLong(Long::longValue).sum();
    long without = rowsByWidth.getOrDefault(0, 0L);
    return most * (1 - (double) without / Math.max(1, rows));
  }

  /** Reads rows; closing it closes the text. */
  CsvReader<CsvRecord> reader(Reader text, int longestField) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quoted ? '"' : NO_QUOTE)
        .trimWhitespacesAroundQuotes(quoted)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(
            CsvRecordHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(longestField)
                .maxRecordSize(LONGEST_RECORD)
                .build(),
            text);
  }
}
