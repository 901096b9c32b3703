package dev.titan.localstack.simulator.drive.layout;

import java.util.List;

/** The rows that add a table up. */
public enum Totals {
  /** None. */
  NONE,
  /** One below. */
  TOTAL,
  /** Total, Min., Max. and Avg. below. */
  FULL,
  /** The same four between header and rows. */
  FULL_ON_TOP;

  List<String> labels() {
    return switch (this) {
      case NONE -> List.of();
      case TOTAL -> List.of("Total");
      case FULL, FULL_ON_TOP -> List.of("Total", "Min.", "Max.", "Avg.");
    };
  }
}
