package dev.titan.connectors.googledrive.sheet;

import java.util.List;

/** The rows of one sheet in the format it comes in. */
interface SheetReader {

  /** As {@link Sheet#name}. */
  String name();

  /** As {@link Sheet#merged}. */
  List<MergedCells> merged();

  /**
   * Puts the cells of the next row, which may all be blank, into {@code row}.
   *
   * @return false after the last row
   */
  boolean next(RowCells row) throws Exception;
}
