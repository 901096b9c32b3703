package dev.titan.localstack.simulator.house.visit;

/** What is particular about a visit. */
public enum Happening {
  /** Nothing. */
  NONE,
  /** The guests moved to another table before the bill. */
  TABLE_MOVED,
  /** Two tables were put together before the bill. */
  TABLES_MERGED,
  /** The bill stayed open for hours. */
  PARKED,
  /** After the bill was printed the guests took one thing more. */
  GUEST_ADDED,
  /** The order was given up at once: nothing was prepared, printed or paid. */
  ABANDONED,
  /** The aggregator cancelled the order. */
  AGGREGATOR_CANCELLED
}
