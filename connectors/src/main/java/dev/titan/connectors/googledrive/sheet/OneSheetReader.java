package dev.titan.connectors.googledrive.sheet;

import java.util.List;

/** A format whose files are one sheet without a name. */
abstract class OneSheetReader implements FileReader, SheetReader {

  private boolean begun;

  @Override
  public final SheetReader nextSheet() {
    if (begun) {
      return null;
    }
    begun = true;
    return this;
  }

  @Override
  public final String name() {
    return "";
  }

  @Override
  public List<MergedCells> merged() {
    return List.of();
  }
}
