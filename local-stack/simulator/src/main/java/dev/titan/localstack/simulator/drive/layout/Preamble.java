package dev.titan.localstack.simulator.drive.layout;

/** What stands over a report. */
public enum Preamble {
  /** Nothing. */
  NONE,
  /** Names and address, without the days that it is about. */
  NAMES,
  /** Names, address and the period in one cell. */
  PERIOD,
  /** Names, address, and the first and the last day each on its own. */
  FROM_TO,
  /** Each line a single cell, name and value in one. */
  ONE_CELL;

  /** Whether it says which days the report is about. */
  public boolean dated() {
    return this == PERIOD || this == FROM_TO || this == ONE_CELL;
  }
}
