package dev.titan.connectors.googledrive.report;

/** Why a row of a table is no row of data, or says nothing. */
public enum SkipReason {
  /** A total, minimum, maximum or average of the rows above. */
  TOTAL,
  /** The header row once more, as on a further page. */
  REPEATED_HEADER,
  /** Text below or beside the table. */
  TEXT,
  /** The heading of a group of rows. */
  HEADING,
  /** A row of a summary: the same stands in the details. */
  SUMMARY,
  /** What it is about was cancelled or deleted. */
  CANCELLED,
  /** What it is about is not final: a draft, or pending. */
  NOT_FINAL,
  /** A quantity and an amount of nothing. */
  NOTHING,
  /** Another row of the same bill cannot be read, so the bill would be wrong. */
  INCOMPLETE_BILL,
  /** Another row of the same recipe cannot be read, so the recipe would be wrong. */
  INCOMPLETE_RECIPE,
  /** Exactly what a row above says that can be true only once. */
  REPEATED
}
