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
 * @param workbook the cells of an Excel file
 * @param text the cells of a csv file
 * @param workbookReport the Excel file as the report that it is
 * @param textReport the csv file as the report that it is
 */
public record SheetResult(Read workbook, Read text, Read workbookReport, Read textReport) {

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
   * @param parts what was in them: cells with something in them and the blank ones before those, or
   *     the bills that they are
   * @param millis from opening it to its last row, in a process that has just started
   * @param mebibytes the largest resident set of that process that was seen
   */
  public record Read(int rows, long parts, long millis, long mebibytes) {}

  /** Lines for people. */
  public String describe() {
    return String.join(
        System.lineSeparator(),
        workbook("cells", workbook),
        text("cells", text),
        workbook("bills", workbookReport),
        text("bills", textReport));
  }

  private static String workbook(String what, Read read) {
    return String.format(
        Locale.ROOT,
        "%,d rows of Excel to %,d %s: %,d ms (within %,d: %s)",
        read.rows(),
        read.parts(),
        what,
        read.millis(),
        WORKBOOK_MILLIS,
        verdict(read.millis() <= WORKBOOK_MILLIS));
  }

  private static String text(String what, Read read) {
    return String.format(
        Locale.ROOT,
        "%,d rows of csv to %,d %s: %,d ms (within %,d: %s), %,d MiB (under %,d: %s)",
        read.rows(),
        read.parts(),
        what,
        read.millis(),
        TEXT_MILLIS,
        verdict(read.millis() <= TEXT_MILLIS),
        read.mebibytes(),
        TEXT_MEBIBYTES,
        verdict(read.mebibytes() < TEXT_MEBIBYTES));
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
    figures.put("csv_cells", text.parts());
    figures.put("csv_peak_rss_mib", text.mebibytes());
    figures.put("xlsx_report_ms", workbookReport.millis());
    figures.put("csv_report_ms", textReport.millis());
    figures.put("csv_report_bills", textReport.parts());
    figures.put("csv_report_peak_rss_mib", textReport.mebibytes());
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            + "\n");
  }
}
