package dev.titan.localstack.simulator.replay;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where the columns of one file are.
 *
 * @param date the column of the date, where time of day and date stand apart
 */
record ColumnLayout(
    int time,
    Optional<Integer> date,
    Optional<Integer> ticket,
    Optional<Integer> item,
    Optional<Integer> quantity,
    Optional<Integer> price) {

  static ColumnLayout of(Table table, ReplayColumns columns) throws IOException {
    Optional<Integer> time = find(table, columns.time(), ColumnNames.TIMESTAMP);
    Optional<Integer> date = Optional.empty();
    if (time.isEmpty()) {
      date = table.known(ColumnNames.DATE);
      time = table.known(ColumnNames.TIME);
      if (time.isEmpty()) {
        time = date;
        date = Optional.empty();
      }
    }
    if (time.isEmpty()) {
      throw new IOException(
          "no column with the time of a ticket among "
              + table.header()
              + "; name it with --time COLUMN");
    }
    return new ColumnLayout(
        time.get(),
        date,
        find(table, columns.ticket(), ColumnNames.TICKET),
        find(table, columns.item(), ColumnNames.ITEM),
        find(table, columns.quantity(), ColumnNames.QUANTITY),
        find(table, columns.price(), ColumnNames.PRICE));
  }

  /** The time of a row as text; a date of its own is put in front, unless the time has one. */
  String timeText(Table.Row row) {
    String text = row.field(time);
    boolean dated = text.chars().anyMatch(c -> c == '-' || c == '/' || c == '.');
    return date.isPresent() && !dated ? row.field(date.get()) + " " + text : text;
  }

  private static Optional<Integer> find(Table table, Optional<String> named, List<String> usual)
      throws IOException {
    return named.isPresent() ? Optional.of(table.named(named.get())) : table.known(usual);
  }
}
