package dev.titan.connectors.reference;

/** What the reference connector is doing. */
public enum ReferenceState {
  /** It connects. */
  STARTING,
  /** It sends every row that is there. */
  SNAPSHOT,
  /** It sends changes as they are committed. */
  LIVE,
  /** PostgreSQL or Kafka is away, or refuses; it tries again. */
  FAILING,
  /** It has been closed. */
  STOPPED
}
