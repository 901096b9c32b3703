package dev.titan.localstack.cli.view;

import dev.titan.localstack.cli.deadletters.PayloadText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of text as wide as what is in it; columns in which nothing stands are left out. */
public final class TextTable {
  private static final String INDENT = "  ";
  private static final String BETWEEN = "  ";

  private final List<String> header = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable() {}

  /** A table that begins with columns whose texts stand on the left. */
  public static TextTable of(String... columns) {
    return new TextTable().left(columns);
  }

  /** Adds columns whose texts stand on the left. */
  public TextTable left(String... columns) {
    return columns(false, columns);
  }

  /** Adds columns of figures, which stand on the right. */
  public TextTable right(String... columns) {
    return columns(true, columns);
  }

  private TextTable columns(boolean figures, String... columns) {
    for (String column : columns) {
      header.add(column);
      right.add(figures);
    }
    return this;
  }

  /** Adds a row: a text for each column, empty where there is none. */
  public void row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "A row of %d cells for %d columns".formatted(cells.length, header.size()));
    }
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(PayloadText.line(cell));
    }
    rows.add(row);
  }

  /** Prints the header and all rows. */
  public void print(PrintStream out) {
    int[] widths = new int[header.size()];
    for (int column = 0; column < widths.length; column++) {
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
      if (widths[column] > 0) {
        widths[column] = Math.max(widths[column], width(header.get(column)));
      }
    }
    out.println(line(header, widths));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder(INDENT);
    for (int column = 0; column < widths.length; column++) {
      if (widths[column] == 0) {
        continue;
      }
      String padding = " ".repeat(widths[column] - width(cells.get(column)));
      line.append(right.get(column) ? padding : "")
          .append(cells.get(column))
          .append(right.get(column) ? "" : padding)
          .append(BETWEEN);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
