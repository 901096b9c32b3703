package dev.titan.connectors.googledrive.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The header of a table.
 *
 * @param row the row in which it begins, as a person counts it
 * @param lines how many rows it takes
 * @param names the header of each column, empty for a column without one; every other once: what
 *     comes again ends in {@code (2)}, {@code (3)}, ...
 */
public record Header(int row, int lines, List<String> names) {

  /** Makes every name one that comes once. */
  public Header {
    List<String> unique = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      String shown = name;
      for (int nth = 2; !shown.isEmpty() && !seen.add(shown); nth++) {
        shown = "%s (%d)".formatted(name, nth);
      }
      unique.add(shown);
    }
    names = List.copyOf(unique);
  }

  /** The headers that are not empty, in order. */
  public List<String> written() {
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** The column of a header; -1 when there is none. */
  public int column(String name) {
    return name.isEmpty() ? -1 : names.indexOf(name);
  }

  /** The same header with the columns of one block only; the others count as without header. */
  public Header only(int firstColumn, int lastColumn) {
    List<String> block = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      block.add(column >= firstColumn && column <= lastColumn ? names.get(column) : "");
    }
    return new Header(row, lines, block);
  }
}
