package dev.titan.localstack.simulator.drive.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as a person sees it: the cells of each row from the first column on, an empty row where
 * nothing stands.
 */
public record GridSheet(String name, List<List<Written>> rows, List<Merged> merged) {

  /** Keeps its own copies. */
  public GridSheet {
    List<List<Written>> copies = new ArrayList<>();
    rows.forEach(row -> copies.add(List.copyOf(row)));
    rows = List.copyOf(copies);
    merged = List.copyOf(merged);
  }

  /** How many columns the widest row has. */
  public int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }
}
