package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Workbooks in one XML file, the format of Excel 2003 that tills still write as {@code .xls}. */
final class XmlSpreadsheetReader implements FileReader {

  private static final int MOST_MERGED = 100_000;
  private static final int MOST_ACROSS = 16_384;

  private final XmlPart xml;
  private final List<List<MergedCells>> merged;
  private final NumberCells numbers = new NumberCells(false);
  private final Assumptions assumptions;
  private int sheets;

  private XmlSpreadsheetReader(
      XmlPart xml, List<List<MergedCells>> merged, Assumptions assumptions) {
    this.xml = xml;
    this.merged = merged;
    this.assumptions = assumptions;
  }

  static FileReader open(Path file, SheetLimits limits, Assumptions assumptions) throws Exception {
    List<List<MergedCells>> merged = new ArrayList<>();
    try (XmlPart xml = xml(file, limits)) {
      Position position = new Position();
      int found = 0;
      while (xml.next()) {
        if (xml.begins("Worksheet")) {
          merged.add(new ArrayList<>());
          position = new Position();
        } else if (xml.begins("Row")) {
          position.beginRow(xml);
        } else if (xml.begins("Cell") && !merged.isEmpty()) {
          MergedCells area = position.beginCell(xml);
          if (area != null && ++found > MOST_MERGED) {
            throw Faults.tooLarge("more cells are merged than in any report");
          }
          if (area != null) {
            merged.get(merged.size() - 1).add(area);
          }
        }
      }
    }
    return new XmlSpreadsheetReader(xml(file, limits), merged, assumptions);
  }

  private static XmlPart xml(Path file, SheetLimits limits) throws Exception {
    return XmlPart.open(Files.newInputStream(file), 2 * limits.cellCharacters());
  }

  @Override
  public FileKind kind() {
    return FileKind.XLS;
  }

  @Override
  public SheetReader nextSheet() throws Exception {
    while (xml.next()) {
      if (xml.begins("Worksheet")) {
        return new OneSheet(
            CellText.clean(String.valueOf(xml.attribute("Name"))), merged.get(sheets++));
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  /** Where the next row and cell stand: only those after a gap say it. */
  private static final class Position {

    private int row;
    private int column;
    private int after;

    void beginRow(XmlPart xml) {
      row = number(xml.attribute("Index"), row + 1);
      column = 0;
      after = 0;
    }

    /** What the cell is merged with; null when with nothing. */
    MergedCells beginCell(XmlPart xml) {
      column = number(xml.attribute("Index"), after + 1) - 1;
      int across = Math.min(MOST_ACROSS, number(xml.attribute("MergeAcross"), 0));
      int down = number(xml.attribute("MergeDown"), 0);
      after = column + across + 1;
      return across == 0 && down == 0
          ? null
          : new MergedCells(row, row + down, column, column + across);
    }

    private static int number(String text, int otherwise) {
      return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
    }
  }

  private final class OneSheet implements SheetReader {

    private final String name;
    private final List<MergedCells> areas;
    private final Position position = new Position();
    private boolean ended;

    OneSheet(String name, List<MergedCells> areas) {
      this.name = name;
      this.areas = List.copyOf(areas);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<MergedCells> merged() {
      return areas;
    }

    @Override
    public boolean next(RowCells row) throws Exception {
      while (!ended && xml.next()) {
        if (xml.begins("Row")) {
          position.beginRow(xml);
          row.begin(position.row);
          readCells(row);
          return true;
        }
        ended = xml.ends("Worksheet");
      }
      return false;
    }

    private void readCells(RowCells row) throws Exception {
      boolean formula = false;
      while (xml.next() && !xml.ends("Row")) {
        if (xml.begins("Cell")) {
          position.beginCell(xml);
          formula = xml.attribute("Formula") != null;
        } else if (xml.begins("Data")) {
          row.put(position.column, cell(xml.attribute("Type"), xml.text()));
          if (formula) {
            assumptions.say("Formulas are not computed: their values are those of the last save");
          }
        }
      }
    }

    private Cell cell(String type, String text) {
      if ("Number".equals(type)) {
        return numbers.cell(text, 0, "General");
      }
      String clean = CellText.clean(text);
      if ("DateTime".equals(type)) {
        try {
          return new Cell(clean, null, LocalDateTime.parse(clean));
        } catch (DateTimeException e) {
          return Cell.of(clean);
        }
      }
      return "Boolean".equals(type)
          ? Cell.of("1".equals(clean) ? "TRUE" : "FALSE")
          : Cell.of(clean);
    }
  }
}
