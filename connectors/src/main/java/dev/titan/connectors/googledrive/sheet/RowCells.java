package dev.titan.connectors.googledrive.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A row while it is being read; used again for the next one. */
final class RowCells {

  private final SheetLimits limits;
  private final List<Cell> cells = new ArrayList<>();
  private int number;

  RowCells(SheetLimits limits) {
    this.limits = limits;
  }

  /** Forgets the cells; {@code number} is the row as a person counts it. */
  void begin(int number) {
    this.number = number;
    cells.clear();
  }

  /** Puts a cell into a column, counted from 0; a second one there replaces the first. */
  void put(int column, Cell cell) {
    if (cell.isBlank()) {
      return;
    }
    if (column >= limits.columns()) {
      throw Faults.tooLarge("row %d has more than %,d columns".formatted(number, limits.columns()));
    }
    if (cell.text().length() > limits.cellCharacters()) {
      throw Faults.tooLarge(
          "a cell of row %d has more than %,d characters"
              .formatted(number, limits.cellCharacters()));
    }
    if (column >= cells.size()) {
      cells.addAll(Collections.nCopies(column + 1 - cells.size(), Cell.BLANK));
    }
    cells.set(column, cell);
  }

  /** Whether nothing was put. */
  boolean isBlank() {
    return cells.isEmpty();
  }

  SheetRow row() {
    return new SheetRow(number, cells);
  }
}
