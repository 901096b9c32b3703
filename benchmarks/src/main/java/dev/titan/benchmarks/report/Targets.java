package dev.titan.benchmarks.report;

/** What Titan promises on two cores. */
final class Targets {

  /** Least rate of the ledger to that of the minimal job of the same run. */
  static final double LEDGER_RATIO = 0.6;

  /** Longest freshness of 99 of 100 bills at 500 bills a second, in milliseconds. */
  static final double FRESHNESS_P99_MILLIS = 250;

  /** Most memory of everything, in MiB. */
  static final long MEMORY_MEBIBYTES = 6 * 1024;

  private Targets() {}

  static String met(boolean met) {
    return met ? "met" : "missed";
  }
}
