package dev.titan.pipelines.io;

import java.util.Arrays;

/**
 * One row on its way to a table. Immutable: the values must not change once the row is made.
 *
 * <p>Values are {@link String}, {@link Long}, {@link Boolean}, {@link java.math.BigDecimal}, {@link
 * java.time.LocalDate}, {@link java.time.Instant}, a {@link java.util.List} of strings, or null
 * where the column is nullable.
 */
public final class TableRow {

  private final String table;
  private final Object[] values;

  /** Makes a row; {@code values} stand in the order of the table's columns. */
  public TableRow(Table table, Object... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, not %d"
              .formatted(table.name(), table.columns().size(), values.length));
    }
    this.table = table.name();
    this.values = values;
  }

  TableRow(String table, Object[] values) {
    this.table = table;
    this.values = values;
  }

  /** Name of the table. */
  public String table() {
    return table;
  }

  /** How many values there are. */
  public int size() {
    return values.length;
  }

  /** The value of the column at a position from 0. */
  public Object value(int position) {
    return values[position];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableRow row
        && table.equals(row.table)
        && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return 31 * table.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return table + Arrays.toString(values);
  }
}
