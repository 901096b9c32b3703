package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.Header;
import java.util.Map;

/** A table whose rows are being read. */
interface OpenTable {

  /** Whether a header below it is its own once more, as on a further page. */
  boolean isRepeated(Header again);

  /** Whether a row has all that a row of it needs. */
  boolean fits(SheetRow row);

  /**
   * Takes in a row below the header.
   *
   * @param merged what its merged cells hold, by column
   * @return whether the row is no more than text beside or below the table
   */
  boolean isText(SheetRow row, Map<Integer, Cell> merged);

  /** Whether the row before was a total, after which another table may begin. */
  boolean afterTotal();

  /** Notes that its header came once more. */
  void repeated(SourceRow at);

  /** Ends it. */
  void end();
}
