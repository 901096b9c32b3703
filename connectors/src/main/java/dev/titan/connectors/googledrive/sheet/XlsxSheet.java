package dev.titan.connectors.googledrive.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One sheet of a workbook: read once for what is merged, which stands at its end, then for rows.
 */
final class XlsxSheet implements SheetReader, Closeable {

  private static final int MOST_MERGED = 100_000;
  private static final int LETTERS = 26;

  /** Three letters name more columns than any program has. */
  private static final int MOST_LETTERS = 4;

  private final String name;
  private final List<MergedCells> merged;
  private final XmlPart xml;
  private final XlsxCells cells;
  private final int longest;
  private int number;

  private XlsxSheet(
      String name, List<MergedCells> merged, XmlPart xml, XlsxCells cells, int longest) {
    this.name = name;
    this.merged = merged;
    this.xml = xml;
    this.cells = cells;
    this.longest = longest;
  }

  static XlsxSheet open(XlsxParts parts, XlsxParts.Part part, XlsxCells cells, SheetLimits limits)
      throws Exception {
    List<MergedCells> merged = new ArrayList<>();
    try (XmlPart xml = parts.open(part.path())) {
      while (xml.next()) {
        if (xml.begins("mergeCell")) {
          if (merged.size() == MOST_MERGED) {
            throw Faults.tooLarge("more cells are merged than in any report");
          }
          merged.add(area(xml.attribute("ref")));
        }
      }
    }
    return new XlsxSheet(
        part.name(),
        List.copyOf(merged),
        parts.openAgain(part.path()),
        cells,
        limits.cellCharacters());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<MergedCells> merged() {
    return merged;
  }

  @Override
  public boolean next(RowCells row) throws Exception {
    while (xml.next()) {
      if (xml.begins("row")) {
        String stated = xml.attribute("r");
        number = stated == null ? number + 1 : number(stated);
        row.begin(number);
        readCells(row);
        return true;
      }
      if (xml.ends("sheetData")) {
        return false;
      }
    }
    return false;
  }

  private void readCells(RowCells row) throws Exception {
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.begins("c")) {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : column(reference);
        row.put(column, cells.read(xml, longest));
      }
    }
  }

  private static MergedCells area(String reference) {
    String[] corners = String.valueOf(reference).split(":", 2);
    String last = corners[corners.length - 1];
    return new MergedCells(row(corners[0]), row(last), column(corners[0]), column(last));
  }

  private static int row(String reference) {
    return number(reference.substring(letters(reference)));
  }

  /** From 0. */
  private static int column(String reference) {
    int column = 0;
    for (int at = 0; at < letters(reference); at++) {
      column = column * LETTERS + (reference.charAt(at) - 'A' + 1);
    }
    if (column == 0) {
      throw Faults.damaged("a cell of it has no place");
    }
    return column - 1;
  }

  private static int letters(String reference) {
    int letters = 0;
    while (letters < Math.min(MOST_LETTERS, reference.length())
        && reference.charAt(letters) >= 'A'
        && reference.charAt(letters) <= 'Z') {
      letters++;
    }
    return letters;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Faults.damaged("a row of it has no number");
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
