package dev.titan.connectors.petpooja;

/** What the connector is doing about an outlet. */
public enum OutletState {
  /** Nothing has been tried yet. */
  STARTING,
  /** Past days are still being fetched; the open day is polled all the while. */
  BACKFILLING,
  /** Everything up to now is fetched, and polled. */
  LIVE,
  /** An answer waits until Kafka takes it; nothing further is asked for. */
  WAITING_FOR_KAFKA,
  /** Petpooja refuses the credentials; tried again slowly. */
  REFUSED,
  /** The last attempt failed; the message says why, and it is tried again. */
  FAILING,
  /** Another process polls the outlet; this one takes over when that one falls silent. */
  ELSEWHERE,
  /** The connector has been closed. */
  STOPPED
}
