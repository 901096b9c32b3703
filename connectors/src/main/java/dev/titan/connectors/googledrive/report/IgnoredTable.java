package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.Header;
import java.util.Map;

/** A table whose rows are not taken: it is not understood, or not known whom it is about. */
record IgnoredTable(Header header) implements OpenTable {

  @Override
  public boolean isRepeated(Header again) {
    return header.names().equals(again.names());
  }

  @Override
  public boolean fits(SheetRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
  }

  @Override
  public boolean isText(SheetRow row, Map<Integer, Cell> merged) {
    return !fits(row);
  }

  @Override
  public boolean afterTotal() {
    return false;
  }

  @Override
  public void repeated(SourceRow at) {}

  @Override
  public void end() {}
}
