package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.event.Fact;
import java.util.List;

/** What became of one row. */
sealed interface RowResult {

  /** It is one or several facts. */
  record Facts(List<? extends Fact> facts) implements RowResult {}

  /** It is part of a bill. */
  record Part(BillPart part) implements RowResult {}

  /** It is reference data. */
  record Reference(ReferenceRow row) implements RowResult {}

  /** It is left out. */
  record Skipped(SkipReason why) implements RowResult {}

  /**
   * It is kept until the table has ended.
   *
   * @param group the rows that will be told together
   */
  record Kept(String group) implements RowResult {}

  /** One fact. */
  static RowResult fact(Fact fact) {
    return new Facts(List.of(fact));
  }
}
