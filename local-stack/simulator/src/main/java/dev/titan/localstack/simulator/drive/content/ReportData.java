package dev.titan.localstack.simulator.drive.content;

import java.time.LocalDate;
import java.util.List;

/**
 * A report as somebody asked the till for it.
 *
 * @param outletId our name of the outlet
 * @param restaurant the name on its bills
 * @param from the first business day
 * @param to the last one, included
 * @param tables one, or the several that the export puts into one file
 */
public record ReportData(
    DriveReport report,
    String outletId,
    String restaurant,
    LocalDate from,
    LocalDate to,
    List<DataTable> tables) {

  /** Keeps its own copy. */
  public ReportData {
    tables = List.copyOf(tables);
  }

  /** The same report with the first rows of each table only. */
  public ReportData first(int most) {
    return new ReportData(
        report,
        outletId,
        restaurant,
        from,
        to,
        tables.stream().map(table -> table.first(most)).toList());
  }
}
