package dev.titan.localstack.simulator.drive.layout;

import dev.titan.localstack.simulator.drive.content.Column;
import dev.titan.localstack.simulator.drive.content.DataTable;
import dev.titan.localstack.simulator.drive.content.Value;
import dev.titan.localstack.simulator.world.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Puts one table on a sheet. */
final class TableLayout {
  private static final String UNREADABLE = "#REF!";

  // No report has a column of this name, as some have one for remarks.
  private static final String NOBODYS = "Audit Tick";

  private final Style style;
  private final Writing writing;
  private final Canvas canvas;
  private final DataTable table;
  private final List<Integer> order;
  private final int left;
  private final int first;
  private final int headerLines;

  /**
   * A table whose upper left corner is to be there, rows and columns counted from 0.
   *
   * @param left the first column
   */
  TableLayout(Style style, Canvas canvas, DataTable table, int left) {
    this.style = style;
    this.writing = new Writing(style);
    this.canvas = canvas;
    this.table = table;
    this.order = order(table, style);
    this.left = left;
    this.first = left + (style.extraColumns() ? 1 : 0);
    this.headerLines =
        style.twoLineHeader()
                && table.columns().stream().anyMatch(column -> column.title().contains(" ("))
            ? 2
            : 1;
  }

  /** How many columns it takes. */
  int width() {
    return order.size() + (style.extraColumns() ? 2 : 0);
  }

  /** Writes it from a row on. */
  ExpectedTable place(int top, String sheet) {
    header(top);
    int row = top + headerLines;
    List<Integer> totalRows = new ArrayList<>();
    boolean adds = table.totals() && !table.rows().isEmpty();
    if (adds && style.totals() == Totals.FULL_ON_TOP) {
      row = totals(row, totalRows);
    }
    List<ExpectedRow> rows = rows(row);
    row += rows.size();
    if (adds && style.totals() != Totals.FULL_ON_TOP) {
      totals(row, totalRows);
    }
    if (style.note() && rows.size() > 1) {
      canvas.put(rows.get(0).row() - 1, left + width() + 1, Written.of("Checked by accounts"));
      canvas.put(rows.get(1).row() - 1, left + width() + 1, Written.of("See cash book, page 12"));
    }
    Map<String, String> titles = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      titles.put(column.title(), writing.title(column.title()));
    }
    return new ExpectedTable(
        table.report(), sheet, top + 1, headerLines, left, titles, rows, totalRows);
  }

  private void header(int top) {
    if (style.extraColumns()) {
      canvas.put(top, left, Written.of("Sr. No."));
      canvas.put(top, first + order.size(), Written.of(NOBODYS));
    }
    for (int i = 0; i < order.size(); i++) {
      String title = table.columns().get(order.get(i)).title();
      boolean right = numeric(order.get(i));
      int bracket = title.indexOf(" (");
      if (headerLines == 2 && bracket > 0) {
        String over = writing.title(title.substring(0, bracket));
        canvas.put(top, first + i, Written.of(over, right));
        String under = writing.title(title.substring(bracket + 1));
        canvas.put(top + 1, first + i, Written.of(under, right));
      } else {
        canvas.put(top, first + i, Written.of(writing.title(title), right));
      }
    }
  }

  private List<ExpectedRow> rows(int top) {
    List<ExpectedRow> expected = new ArrayList<>();
    int group = 0;
    int spoiled = spoiledColumn();
    for (int number = 0; number < table.rows().size(); number++) {
      List<Value> values = table.rows().get(number);
      boolean begins = table.beginsGroup(number);
      group = begins ? number : group;
      boolean bad = style.badEvery() > 0 && number % style.badEvery() == style.badEvery() - 1;
      for (int i = 0; i < order.size(); i++) {
        int column = order.get(i);
        boolean written = begins || !table.columns().get(column).grouped();
        Written cell = written ? writing.write(values.get(column)) : Written.BLANK;
        cell = bad && column == spoiled ? Written.of(UNREADABLE, true) : cell;
        canvas.put(top + number, first + i, cell);
      }
      if (style.extraColumns()) {
        canvas.put(top + number, left, Written.of(Integer.toString(number + 1), true));
        canvas.put(
            top + number, first + order.size(), Written.of(number % 5 == 0 ? "checked" : ""));
      }
      if (style.merged() && ends(number) && number > group) {
        merge(top + group, top + number);
      }
      expected.add(expected(top + number + 1, values, bad));
    }
    return expected;
  }

  private ExpectedRow expected(int row, List<Value> values, boolean bad) {
    Map<String, String> byTitle = new LinkedHashMap<>();
    for (int column = 0; column < values.size(); column++) {
      byTitle.put(table.columns().get(column).title(), values.get(column).canonical());
    }
    return new ExpectedRow(row, byTitle, bad);
  }

  private boolean ends(int number) {
    return number + 1 == table.rows().size() || table.beginsGroup(number + 1);
  }

  private void merge(int from, int to) {
    for (int i = 0; i < order.size(); i++) {
      if (table.columns().get(order.get(i)).grouped()) {
        canvas.merge(new Merged(from, to, first + i, first + i));
      }
    }
  }

  private int totals(int top, List<Integer> totalRows) {
    int row = top;
    for (String label : style.totals().labels()) {
      int labelled = 0;
      while (labelled < order.size() - 1 && amounts(order.get(labelled))) {
        labelled++;
      }
      canvas.put(row, first + labelled, Written.of(label));
      for (int i = 0; i < order.size(); i++) {
        if (i != labelled && amounts(order.get(i))) {
          canvas.put(row, first + i, writing.write(new Value.Amount(sum(label, order.get(i)))));
        }
      }
      totalRows.add(row + 1);
      row++;
    }
    return row;
  }

  private long sum(String label, int column) {
    var paise = table.rows().stream().mapToLong(row -> ((Value.Amount) row.get(column)).paise());
    return switch (label) {
      case "Min." -> paise.min().orElse(0);
      case "Max." -> paise.max().orElse(0);
      case "Avg." -> Math.round(paise.average().orElse(0));
      default -> paise.sum();
    };
  }

  private boolean amounts(int column) {
    return table.rows().stream().allMatch(row -> row.get(column) instanceof Value.Amount);
  }

  private boolean numeric(int column) {
    return !table.rows().isEmpty()
        && table.rows().stream()
            .map(row -> row.get(column))
            .anyMatch(value -> value instanceof Value.Amount || value instanceof Value.Figure);
  }

  // A column of every row's own that a reader must understand: what the report is about, or else
  // the first time, or else the first number.
  private int spoiledColumn() {
    for (Column column : table.columns()) {
      if (column.subject()) {
        return table.columns().indexOf(column);
      }
    }
    int number = -1;
    for (int column = 0; column < table.columns().size() && !table.rows().isEmpty(); column++) {
      Value value = table.rows().get(0).get(column);
      if (table.columns().get(column).grouped()) {
        continue;
      }
      if (value instanceof Value.Day || value instanceof Value.Moment) {
        return column;
      }
      if (number < 0 && (value instanceof Value.Amount || value instanceof Value.Figure)) {
        number = column;
      }
    }
    return number;
  }

  // What is said once for a group stays in front of what each row says.
  private static List<Integer> order(DataTable table, Style style) {
    List<Integer> grouped = new ArrayList<>();
    List<Integer> own = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      (table.columns().get(column).grouped() ? grouped : own).add(column);
    }
    if (style.shuffled()) {
      SplittableRandom random = Seeds.random(Seeds.mix(style.seed(), table.report().name()));
      shuffle(grouped, random);
      shuffle(own, random);
    }
    grouped.addAll(own);
    return grouped;
  }

  private static void shuffle(List<Integer> columns, SplittableRandom random) {
    for (int i = columns.size() - 1; i > 0; i--) {
      Collections.swap(columns, i, random.nextInt(i + 1));
    }
  }
}
