package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.event.Bill;

/**
 * What one report says of a bill: its head with the amounts, or its lines. Only both together say
 * all; {@link BillParts} puts them together.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param billId identity of the bill within the outlet
 * @param kind which part
 * @param partial the bill as far as this part knows it: a master has no lines; of lines, what the
 *     report repeats on each of them stands in the bill, and its amounts are the sums of the lines
 */
public record BillPart(String org, String outlet, String billId, Kind kind, Bill partial) {

  /** Which report it comes from. */
  public enum Kind {
    /** Orders Master: one row for each bill. */
    MASTER,
    /** Item report with order details: one row for each line. */
    LINES
  }
}
