package dev.titan.connectors.googledrive.table;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.MergedCells;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;

/** Reads one or more rows as a header, and tells whether rows can be one at all. */
public final class HeaderLines {

  /** More lines than these no header has. */
  public static final int MOST_LINES = 3;

  private static final int FEWEST_CELLS = 2;
  private static final int LONGEST_NAME = 200;

  private HeaderLines() {}

  /**
   * Whether a row can be (a line of) a header: at least two cells, hardly any number. Cheap enough
   * to be asked of every row.
   */
  public static boolean isPossible(SheetRow row) {
    int filled = 0;
    int numbers = 0;
    for (Cell cell : row.cells()) {
      if (!cell.isBlank()) {
        filled++;
        if (isValue(cell)) {
          numbers++;
        }
      }
    }
    return filled >= FEWEST_CELLS && numbers * 4 <= filled;
  }

  /** The first rows of a list as a header of that many lines. */
  public static Header of(List<SheetRow> rows, int lines, List<MergedCells> merged) {
    int columns = 0;
    for (int line = 0; line < lines; line++) {
      columns = Math.max(columns, rows.get(line).cells().size());
    }
    List<String> names = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      StringBuilder name = new StringBuilder();
      for (int line = 0; line < lines; line++) {
        String part = part(rows.get(line), column, line < lines - 1, merged);
        if (!part.isEmpty() && !part.contentEquals(name)) {
          name.append(name.isEmpty() ? "" : " ").append(part);
        }
      }
      String whole = name.toString().replaceAll("\\s+", " ").strip();
      names.add(whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME) : whole);
    }
    return new Header(rows.get(0).number(), lines, names);
  }

  /**
   * Whether a row continues the header above it: texts only, all of them below cells of the header
   * that are blank or stretch over several columns.
   */
  public static boolean continues(SheetRow above, SheetRow row, List<MergedCells> merged) {
    boolean any = false;
    for (int column = 0; column < row.cells().size(); column++) {
      Cell cell = row.cell(column);
      if (cell.isBlank()) {
        continue;
      }
      if (isValue(cell) || !isOpen(above, column, merged)) {
        return false;
      }
      any = true;
    }
    return any;
  }

  /** A line above the last one stretches over the columns that it is merged with. */
  private static String part(
      SheetRow row, int column, boolean stretches, List<MergedCells> merged) {
    Cell cell = row.cell(column);
    if (cell.isBlank() && stretches) {
      for (MergedCells cells : merged) {
        if (isInside(cells, row.number(), column)) {
          return row.cell(cells.firstColumn()).text();
        }
      }
    }
    return cell.text();
  }

  private static boolean isOpen(SheetRow above, int column, List<MergedCells> merged) {
    if (above.cell(column).isBlank()) {
      return true;
    }
    return merged.stream()
        .anyMatch(
            cells ->
                isInside(cells, above.number(), column)
                    && cells.lastRow() == above.number()
                    && cells.lastColumn() > cells.firstColumn());
  }

  private static boolean isInside(MergedCells cells, int row, int column) {
    return cells.firstRow() <= row
        && row <= cells.lastRow()
        && cells.firstColumn() <= column
        && column <= cells.lastColumn();
  }

  /** Whether a cell holds a number or a date rather than words. */
  static boolean isValue(Cell cell) {
    if (cell.number() != null || cell.moment() != null) {
      return true;
    }
    String text = cell.text();
    char first = text.charAt(0);
    boolean signed = text.length() > 1 && (first == '-' || first == '₹' || first == '(');
    char digit = signed ? text.charAt(1) : first;
    return digit >= '0' && digit <= '9';
  }
}
