package dev.titan.connectors.googledrive.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Lines of a document as rows of cells, page after page. */
final class PdfTables {

  /** In usual distances of two lines: a larger gap ends a table. */
  private static final float GAP = 1.9f;

  /** In heights of a letter: lines that near are one cell's, if the rows stand further apart. */
  private static final float SAME_CELL = 1.35f;

  private static final float APART = 1.5f;

  /** The columns of the last table: it may go on after a gap or on the next page. */
  private PdfColumns table;

  private int number;

  /** A row, numbered through all pages; a gap on the page is one in the numbers. */
  record Row(int number, SortedMap<Integer, String> cells) {}

  /** The rows of a page. */
  List<Row> rows(List<PdfLine> page) {
    List<Row> rows = new ArrayList<>();
    float usual = usualDistance(page);
    List<PdfLine> block = new ArrayList<>();
    for (PdfLine line : page) {
      if (!block.isEmpty() && distance(block.get(block.size() - 1), line) > GAP * usual) {
        add(block, rows, usual);
        number++;
        block.clear();
      }
      block.add(line);
    }
    if (!block.isEmpty()) {
      add(block, rows, usual);
    }
    return rows;
  }

  private void add(List<PdfLine> block, List<Row> rows, float usual) {
    PdfColumns columns = table != null && table.fit(block) ? table : PdfColumns.of(block);
    if (columns.divide()) {
      table = columns;
    }
    PdfLine before = null;
    for (PdfLine line : block) {
      SortedMap<Integer, String> cells = columns.cells(line);
      if (before != null
          && usual > APART * line.height()
          && distance(before, line) < SAME_CELL * line.height()) {
        SortedMap<Integer, String> row = rows.get(rows.size() - 1).cells();
        cells.forEach((column, text) -> row.merge(column, text, (a, b) -> a + " " + b));
      } else {
        rows.add(new Row(++number, cells));
      }
      before = line;
    }
  }

  private static float distance(PdfLine upper, PdfLine lower) {
    return lower.y() - upper.y();
  }

  /** The middle one of all. */
  private static float usualDistance(List<PdfLine> lines) {
    List<Float> distances = new ArrayList<>();
    for (int at = 1; at < lines.size(); at++) {
      distances.add(distance(lines.get(at - 1), lines.get(at)));
    }
    distances.sort(null);
    return distances.isEmpty() ? Float.MAX_VALUE : distances.get(distances.size() / 2);
  }
}
