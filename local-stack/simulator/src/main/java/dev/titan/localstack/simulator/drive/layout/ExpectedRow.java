package dev.titan.localstack.simulator.drive.layout;

import java.util.Map;

/**
 * A row that a reader must find.
 *
 * @param row as a person counts it, from 1; documents have no such count
 * @param values by the export's title with the rupee sign, in the canonical form, what is said once
 *     for several rows filled in
 * @param bad whether it cannot be read, and why does not matter
 */
public record ExpectedRow(int row, Map<String, String> values, boolean bad) {

  /** Keeps its own copy. */
  public ExpectedRow {
    values = Map.copyOf(values);
  }
}
