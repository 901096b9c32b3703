package dev.titan.connectors.googledrive.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file turned out to hold, all at once; files of tests are small. */
record Contents(FileKind kind, List<Page> sheets, List<String> assumptions) {

  /** One sheet. */
  record Page(String name, List<MergedCells> merged, List<SheetRow> rows) {

    /** The texts of the rows, without blank cells at the end. */
    List<List<String>> texts() {
      return rows.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
    }

    Cell cell(int row, int column) {
      return rows.get(row).cell(column);
    }
  }

  static Contents of(Path file) {
    return of(file, SheetLimits.USUAL);
  }

  static Contents of(Path file, SheetLimits limits) {
    List<Page> sheets = new ArrayList<>();
    try (SheetFile open = SheetFiles.open(file, limits)) {
      Optional<Sheet> sheet = open.nextSheet();
      while (sheet.isPresent()) {
        List<SheetRow> rows = new ArrayList<>();
        Optional<SheetRow> row = sheet.get().next();
        while (row.isPresent()) {
          rows.add(row.get());
          row = sheet.get().next();
        }
        sheets.add(new Page(sheet.get().name(), sheet.get().merged(), rows));
        sheet = open.nextSheet();
      }
      return new Contents(open.kind(), sheets, open.assumptions());
    }
  }

  Page only() {
    if (sheets.size() != 1) {
      throw new IllegalStateException("There are %d sheets".formatted(sheets.size()));
    }
    return sheets.get(0);
  }
}
