package dev.titan.localstack.simulator.drive.layout;

import dev.titan.localstack.simulator.drive.content.DriveReport;
import java.util.List;
import java.util.Map;

/**
 * A table that a reader must find. Rows are counted as a person does, from 1.
 *
 * @param sheet the name of its sheet
 * @param headerRow the first row of its header
 * @param headerRows over how many rows the header goes
 * @param firstColumn from 0
 * @param titles the title of each known column as it is written, by the export's own title
 * @param totalRows the rows that only add up
 */
public record ExpectedTable(
    DriveReport report,
    String sheet,
    int headerRow,
    int headerRows,
    int firstColumn,
    Map<String, String> titles,
    List<ExpectedRow> rows,
    List<Integer> totalRows) {

  /** Keeps its own copies. */
  public ExpectedTable {
    titles = Map.copyOf(titles);
    rows = List.copyOf(rows);
    totalRows = List.copyOf(totalRows);
  }

  /** How many rows must be taken. */
  public long good() {
    return rows.stream().filter(row -> !row.bad()).count();
  }
}
