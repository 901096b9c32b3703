package dev.titan.contracts.event;

/** What a kitchen order ticket's delta records. */
public enum KotAction {
  /** Sent to the kitchen; the quantity is positive. */
  FIRED,
  /** The quantity of a fired line was changed; the quantity is the difference. */
  MODIFIED,
  /** Part of a line was taken back; the quantity is negative. */
  PARTIALLY_CANCELLED,
  /** A whole line was taken back; the quantity is negative. */
  CANCELLED,
  /** Moved to another order, as when a table moves or two are merged; the quantity is negative. */
  SHIFTED,
  /** The kitchen has finished it; quantity 0. */
  PREPARED,
  /** It reached the guest; quantity 0. */
  SERVED,
  /** The ticket was printed again; quantity 0, it is never counted. */
  DUPLICATE
}
