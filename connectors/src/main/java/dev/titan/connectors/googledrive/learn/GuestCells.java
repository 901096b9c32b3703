package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.googledrive.report.Field;
import dev.titan.connectors.googledrive.report.Field.Kind;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.sheet.PictureRows;
import dev.titan.connectors.googledrive.table.HeaderWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Drops what stands under headers about guests; no report needs it. Pure. */
final class GuestCells {
  private static final int FEWEST_HEADERS = 3;
  private static final Set<String> ABOUT_GUESTS = headers(true);
  private static final Set<String> HEADERS = headers(false);

  private GuestCells() {}

  private static Set<String> headers(boolean guests) {
    return Arrays.stream(Report.values())
        .flatMap(report -> report.fields().stream())
        .filter(field -> !guests || field.kind() == Kind.PERSONAL)
        .map(Field::headers)
        .flatMap(List::stream)
        .map(HeaderWords::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same rows without them. */
  static PictureRows without(PictureRows read) {
    Set<Integer> columns = new HashSet<>();
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : read.rows()) {
      if (isHeader(row)) {
        columns.clear();
        for (int column = 0; column < row.size(); column++) {
          if (ABOUT_GUESTS.contains(HeaderWords.of(row.get(column)))) {
            columns.add(column);
          }
        }
        rows.add(row);
      } else {
        List<String> cells = new ArrayList<>(row);
        columns.stream()
            .filter(column -> column < cells.size())
            .forEach(column -> cells.set(column, ""));
        rows.add(cells);
      }
    }
    return new PictureRows(rows, read.confidence(), read.whole());
  }

  /** Whether most of its cells are headers that some report has. */
  private static boolean isHeader(List<String> row) {
    List<String> filled = row.stream().filter(text -> !text.isBlank()).toList();
    long known = filled.stream().map(HeaderWords::of).filter(HEADERS::contains).count();
    return known >= FEWEST_HEADERS && known * 2 >= filled.size();
  }
}
