package dev.titan.connectors.googledrive.table;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the header of a table that nobody knows by its shape alone: words only, each once, as wide
 * as what follows, and numbers or dates below.
 */
public final class HeaderGuess {

  private static final int LOOK_AT = 10;
  private static final int LONGEST_NAME = 60;
  private static final int NEAR = 3;

  private HeaderGuess() {}

  /** Whether the first of these rows looks like the header of the others. */
  public static boolean isHeader(List<SheetRow> rows) {
    SheetRow row = rows.get(0);
    if (!HeaderLines.isPossible(row) || !areNames(row)) {
      return false;
    }
    int widest = 0;
    boolean values = false;
    int previous = row.number();
    for (SheetRow below : rows.subList(1, Math.min(rows.size(), LOOK_AT + 1))) {
      if (below.number() > previous + NEAR) {
        break;
      }
      previous = below.number();
      widest = Math.max(widest, width(below));
      values |= hasValueBelowName(row, below);
    }
    return values && width(row) * 10 >= widest * 6;
  }

  private static boolean areNames(SheetRow row) {
    Set<String> names = new HashSet<>();
    for (Cell cell : row.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      String name = HeaderWords.of(cell.text());
      if (HeaderLines.isValue(cell)
          || name.isEmpty()
          || cell.text().length() > LONGEST_NAME
          || cell.text().endsWith(":")
          || !names.add(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasValueBelowName(SheetRow header, SheetRow row) {
    if (width(row) < 2) {
      return false;
    }
    for (int column = 0; column < header.cells().size(); column++) {
      Cell cell = row.cell(column);
      if (!header.cell(column).isBlank() && !cell.isBlank() && HeaderLines.isValue(cell)) {
        return true;
      }
    }
    return false;
  }

  private static int width(SheetRow row) {
    int filled = 0;
    for (Cell cell : row.cells()) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }
}
