package dev.titan.contracts.event;

/** What became of a bill. */
public enum BillStatus {
  /** Sold. */
  SUCCESS,
  /** Voided: no sale, whatever the amounts say. */
  CANCELLED,
  /** Given away: food left the kitchen, no revenue. */
  COMPLIMENTARY,
  /** Shown by the source before and no longer: no sale. Its amounts are those shown last. */
  WITHDRAWN
}
