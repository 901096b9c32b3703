package dev.titan.localstack.simulator.drive.content;

/**
 * A column of a report.
 *
 * @param title as the export writes it
 * @param grouped said once for several rows that belong together
 */
public record Column(String title, boolean grouped) {

  /** A column whose every row says it. */
  static Column of(String title) {
    return new Column(title, false);
  }

  /** A column that is said once for each group of rows. */
  static Column once(String title) {
    return new Column(title, true);
  }
}
