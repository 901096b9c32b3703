package dev.titan.connectors.googledrive.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Where the cells of one table stand: a cell that reaches down pushes those of later rows aside.
 */
final class HtmlGrid {

  private static final int MOST_ROWS = 65_534;

  /** By column, for how many more rows a cell from above takes it. */
  private final Map<Integer, Integer> taken = new HashMap<>();

  private final int mostColumns;
  private int column;

  HtmlGrid(int mostColumns) {
    this.mostColumns = mostColumns;
  }

  /**
   * The column of a row's next cell, from 0.
   *
   * @param row its number
   * @param merged to which the cell is added when it takes more than one place
   */
  int place(Element cell, int row, List<MergedCells> merged) {
    while (taken.getOrDefault(column, 0) > 0) {
      column++;
    }
    int first = column;
    if (first >= mostColumns && cell.hasText()) {
      throw Faults.tooLarge("row %d has more than %,d columns".formatted(row, mostColumns));
    }
    int across = span(cell, "colspan", mostColumns);
    int down = span(cell, "rowspan", MOST_ROWS);
    column += across;
    if (down > 1) {
      for (int at = first; at < column; at++) {
        taken.put(at, down);
      }
    }
    if (across > 1 || down > 1) {
      merged.add(new MergedCells(row, row + down - 1, first, column - 1));
    }
    return first;
  }

  void endRow() {
    column = 0;
    taken.replaceAll((at, rows) -> rows - 1);
    taken.values().removeIf(rows -> rows <= 0);
  }

  private static int span(Element cell, String attribute, int most) {
    String text = cell.attr(attribute).strip();
    return text.matches("[0-9]{1,9}") ? Math.max(1, Math.min(most, Integer.parseInt(text))) : 1;
  }
}
