package dev.titan.contracts.event;

/** What happened to the cash in a drawer, or what was counted in it. */
public enum CashAction {
  /** The float that a shift begins with. */
  OPENING,
  /** Put in, not from a sale. */
  PAID_IN,
  /** Taken out for an expense. */
  PAID_OUT,
  /** Brought to the bank or the safe. */
  BANK_DROP,
  /** Tips handed to staff. */
  TIP_OUT,
  /** Given back to a guest. */
  REFUND,
  /** Counted at the end of a shift. */
  COUNTED
}
