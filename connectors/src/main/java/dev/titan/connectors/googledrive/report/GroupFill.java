package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.Field.Group;
import dev.titan.connectors.googledrive.sheet.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills what a report writes on the first row of a group only. A row belongs to the group above
 * when nothing that it says itself of the group differs.
 */
final class GroupFill {

  private final List<Field> fields;
  private final Assumptions notes;
  private Map<String, Cell> group = Map.of();

  /** For the fields of a table that has these. */
  GroupFill(List<Field> fields, Assumptions notes) {
    this.fields = fields.stream().filter(field -> field.group() != Group.NONE).toList();
    this.notes = notes;
  }

  /** The cells of a row with those of its group. */
  Map<String, Cell> fill(Map<String, Cell> cells) {
    if (fields.isEmpty()) {
      return cells;
    }
    if (group.isEmpty() || differs(cells)) {
      group = own(cells);
      return cells;
    }
    Map<String, Cell> filled = new HashMap<>(cells);
    List<String> names = new ArrayList<>();
    group.forEach(
        (field, cell) -> {
          if (filled.putIfAbsent(field, cell) == null) {
            names.add(field);
          }
        });
    if (!names.isEmpty()) {
      notes.row("Cells that are blank in a group of rows are filled from its first row");
    }
    group = own(filled);
    return filled;
  }

  /** Begins a group with a row that says nothing else. */
  void begin(Map<String, Cell> cells) {
    group = own(cells);
  }

  private boolean differs(Map<String, Cell> cells) {
    return fields.stream()
        .anyMatch(
            field -> {
              Cell own = cells.get(field.name());
              Cell before = group.get(field.name());
              return own != null && (before == null || !own.text().equals(before.text()));
            });
  }

  private Map<String, Cell> own(Map<String, Cell> cells) {
    Map<String, Cell> own = new HashMap<>();
    for (Field field : fields) {
      Cell cell = cells.get(field.name());
      if (cell != null) {
        own.put(field.name(), cell);
      }
    }
    return own;
  }
}
