package dev.titan.connectors.googledrive.table;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.MergedCells;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What cells hold that are merged with a cell of a row above. Rows must come in order. Only the
 * first column of a merged rectangle is filled: a title over ten columns is no ten titles.
 */
public final class MergedFill {

  private final Iterator<MergedCells> waiting;
  private final List<Open> open = new ArrayList<>();
  private MergedCells next;

  private record Open(MergedCells cells, Cell content) {}

  /** The merged cells of one sheet. */
  public MergedFill(List<MergedCells> merged) {
    this.waiting =
        merged.stream()
            .filter(cells -> cells.lastRow() > cells.firstRow())
            .sorted(Comparator.comparingInt(MergedCells::firstRow))
            .iterator();
    advance();
  }

  /** Takes in the next row and says what its merged cells hold, by column. */
  public Map<Integer, Cell> of(SheetRow row) {
    open.removeIf(one -> one.cells().lastRow() < row.number());
    Map<Integer, Cell> filled = new HashMap<>();
    for (Open one : open) {
      filled.put(one.cells().firstColumn(), one.content());
    }
    while (next != null && next.firstRow() <= row.number()) {
      if (next.firstRow() == row.number()) {
        open.add(new Open(next, row.cell(next.firstColumn())));
      }
      advance();
    }
    return filled;
  }

  private void advance() {
    next = waiting.hasNext() ? waiting.next() : null;
  }
}
