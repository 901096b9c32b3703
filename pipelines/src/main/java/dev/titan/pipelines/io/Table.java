package dev.titan.pipelines.io;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table that a job writes, with the columns in the order in which {@link TableRow} holds their
 * values. The last two are always {@code version} and {@code is_deleted}.
 *
 * @param name table of the database {@code titan}
 * @param columns every column of the table
 */
public record Table(String name, List<String> columns) implements Serializable {

  /** Keeps the list immutable and serialisable. */
  public Table {
    columns = List.copyOf(columns);
  }

  /** Describes a table; the two technical columns are added. */
  public static Table of(String name, String... columns) {
    List<String> all = new ArrayList<>(List.of(columns));
    all.add("version");
    all.add("is_deleted");
    return new Table(name, all);
  }

  /** The statement that writes one row. */
  public String insertStatement() {
    return "INSERT INTO titan.%s (%s) VALUES (%s)"
        .formatted(
            name,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }
}
