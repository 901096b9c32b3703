package dev.titan.connectors.googledrive.sheet;

import java.util.List;

/**
 * One row of a sheet that has something in it.
 *
 * @param number the row as a person counts it, from 1; of a text file the line on which it begins
 * @param cells from the first column on; blank ones at the end may be missing
 */
public record SheetRow(int number, List<Cell> cells) {

  /** Keeps the cells immutable. */
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, counted from 0; blank where the row ends before it. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }
}
