package dev.titan.contracts.event;

/** What became of a row of reference data. */
public enum ReferenceOperation {
  /** It is there, new or changed. */
  UPSERTED,
  /** It is gone. */
  REMOVED,
  /** All rows that were there have been sent. */
  SNAPSHOT_COMPLETE
}
