package dev.titan.connectors.googledrive.table;

import dev.titan.connectors.googledrive.sheet.Sheet;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a sheet with a view of the next ones; never holds more than that view. */
public final class Lookahead {

  /** How far it sees. */
  public static final int ROWS = 60;

  private final Sheet sheet;
  private final List<SheetRow> next = new ArrayList<>();
  private boolean ended;

  /** Begins at the sheet's next row. */
  public Lookahead(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A view of the next rows, at most {@value #ROWS}, the very next one first; empty at the end. */
  public List<SheetRow> rows() {
    while (!ended && next.size() < ROWS) {
      sheet.next().ifPresentOrElse(next::add, () -> ended = true);
    }
    return Collections.unmodifiableList(next);
  }

  /** Goes on behind some of the next rows. */
  public void skip(int rows) {
    next.subList(0, rows).clear();
  }
}
