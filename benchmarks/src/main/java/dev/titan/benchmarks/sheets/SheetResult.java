package dev.titan.benchmarks.sheets;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How fast files were read.
 *
 * @param workbook an Excel file
 * @param text a csv file
 */
public record SheetResult(Read workbook, Read text) {

  /** Longest time for the Excel file of 500 rows, in milliseconds. */
  static final long WORKBOOK_MILLIS = 1_000;

  /** Longest time for the csv file of 200,000 rows, in milliseconds. */
  static final long TEXT_MILLIS = 15_000;

  /** Most memory of the process that reads the csv file, in MiB. */
  static final long TEXT_MEBIBYTES = 512;

  /**
   * One file.
   *
   * @param rows below its header
   * @param cells with something in them, and the blank ones before those
   * @param millis from opening it to its last row, in a process that has just started
   * @param mebibytes the largest resident set of that process that was seen
   */
  public record Read(int rows, long cells, long millis, long mebibytes) {}

  /** Lines for people. */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "%,d rows of Excel: %,d ms (within %,d: %s)%n"
            + "%,d rows of csv: %,d ms (within %,d: %s), %,d MiB (under %,d: %s)",
        workbook.rows(),
        workbook.millis(),
        WORKBOOK_MILLIS,
        verdict(workbook.millis() <= WORKBOOK_MILLIS),
        text.rows(),
        text.millis(),
        TEXT_MILLIS,
        verdict(text.millis() <= TEXT_MILLIS),
        text.mebibytes(),
        TEXT_MEBIBYTES,
        verdict(text.mebibytes() < TEXT_MEBIBYTES));
  }

  private static String verdict(boolean met) {
    return met ? "met" : "missed";
  }

  /** Writes the figures as one JSON object. */
  public void write(Path file) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("xlsx_rows", workbook.rows());
    figures.put("xlsx_ms", workbook.millis());
    figures.put("csv_rows", text.rows());
    figures.put("csv_ms", text.millis());
    figures.put("csv_cells", text.cells());
    figures.put("csv_peak_rss_mib", text.mebibytes());
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            + "\n");
  }
}
