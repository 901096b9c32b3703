package dev.titan.localstack.simulator.drive.layout;

import java.util.ArrayList;
import java.util.List;

/** A sheet while it is written on. Rows and columns are counted from 0. */
final class Canvas {
  private final List<List<Written>> rows = new ArrayList<>();
  private final List<Merged> merged = new ArrayList<>();

  void put(int row, int column, Written written) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    List<Written> cells = rows.get(row);
    while (cells.size() <= column) {
      cells.add(Written.BLANK);
    }
    cells.set(column, written);
  }

  void merge(Merged cells) {
    merged.add(cells);
  }

  /** The first row under everything. */
  int height() {
    return rows.size();
  }

  /** The sheet; what is blank at the end of a row is left away. */
  GridSheet sheet(String name) {
    for (List<Written> cells : rows) {
      while (!cells.isEmpty() && cells.get(cells.size() - 1).text().isEmpty()) {
        cells.remove(cells.size() - 1);
      }
    }
    return new GridSheet(name, rows, merged);
  }
}
