package dev.titan.localstack.simulator.drive.content;

/**
 * A column of a report.
 *
 * @param title as the export writes it
 * @param grouped said once for several rows that belong together
 * @param subject whether it is what the report is about, where that is not its first figure
 */
public record Column(String title, boolean grouped, boolean subject) {

  /** A column whose every row says it. */
  static Column of(String title) {
    return new Column(title, false, false);
  }

  /** A column that is said once for each group of rows. */
  static Column once(String title) {
    return new Column(title, true, false);
  }

  /** The column that the report is about. */
  static Column subject(String title) {
    return new Column(title, false, true);
  }
}
