package dev.titan.localstack.simulator.drive.layout;

import dev.titan.localstack.simulator.drive.content.DataTable;
import dev.titan.localstack.simulator.drive.content.ReportData;
import java.util.ArrayList;
import java.util.List;

/** Puts a report on sheets. */
public final class SheetLayout {
  private static final String ADDRESS = "No. 12, 100 Feet Road, Stage 2 (opp. the park)";

  private SheetLayout() {}

  /** The report in a style. */
  public static Laid lay(ReportData report, Style style) {
    List<GridSheet> sheets = new ArrayList<>();
    List<ExpectedTable> tables = new ArrayList<>();
    Canvas canvas = new Canvas();
    String name = sheetName(report.report().title());
    int top = preamble(canvas, report, style);
    int left = style.margin();
    for (DataTable table : report.tables()) {
      TableLayout layout = new TableLayout(style, canvas, table, left);
      tables.add(layout.place(top, name));
      switch (style.placement()) {
        case STACKED -> top = canvas.height() + 1;
        case BESIDE -> left += layout.width() + (style.note() ? 3 : 1);
        case SHEETS -> {
          sheets.add(canvas.sheet(name));
          canvas = new Canvas();
          name = "Sheet" + (sheets.size() + 1);
          top = 0;
        }
      }
    }
    if (style.placement() != Placement.SHEETS) {
      sheets.add(canvas.sheet(name));
    }
    return new Laid(sheets, tables);
  }

  private static int preamble(Canvas canvas, ReportData report, Style style) {
    if (style.preamble() == Preamble.NONE) {
      return 0;
    }
    String from = style.dates().write(report.from());
    String to = style.dates().write(report.to());
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("Name:", report.report().title()));
    lines.add(List.of("Restaurant Name:", report.restaurant()));
    lines.add(List.of("Address:", ADDRESS));
    if (style.preamble() == Preamble.FROM_TO) {
      lines.add(List.of("From Date:", from));
      lines.add(List.of("To Date:", to));
    } else if (style.preamble().dated()) {
      lines.add(List.of("Date:", from + " to " + to));
    }
    int row = 0;
    for (List<String> line : lines) {
      if (style.preamble() == Preamble.ONE_CELL) {
        canvas.put(row, style.margin(), Written.of(String.join(" ", line)));
      } else {
        canvas.put(row, style.margin(), Written.of(line.get(0)));
        canvas.put(row, style.margin() + 1, Written.of(line.get(1)));
      }
      row++;
    }
    return row + 1;
  }

  // A workbook takes no longer name.
  private static String sheetName(String title) {
    return title.length() > 31 ? title.substring(0, 31) : title;
  }
}
