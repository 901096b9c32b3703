package dev.titan.localstack.simulator.world;

/** How soon the API shows the orders of an outlet. */
public enum Freshness {
  /** An order is shown as soon as it exists. */
  SAME_DAY,
  /** The orders of a business day are shown once that day has ended ("T-1"). */
  PREVIOUS_DAY_ONLY
}
