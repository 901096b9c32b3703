package dev.titan.localstack.simulator.drive.layout;

/** Where the second table of a report stands. */
public enum Placement {
  /** Under the first one, after a blank row. */
  STACKED,
  /** Beside the first one, after a blank column. */
  BESIDE,
  /** On a sheet of its own; only workbooks have one. */
  SHEETS
}
