package dev.titan.connectors.googledrive.sheet;

import java.util.List;
import java.util.Optional;

/** One sheet of a workbook, one table of a page, or the whole of a text file. Read once. */
public interface Sheet {

  /** Its name; empty where the format has none. */
  String name();

  /** What is merged in it, known before its first row. */
  List<MergedCells> merged();

  /**
   * The next row that is not blank; empty at the end.
   *
   * @throws UnreadableFileException when the rest cannot be read
   */
  Optional<SheetRow> next();
}
