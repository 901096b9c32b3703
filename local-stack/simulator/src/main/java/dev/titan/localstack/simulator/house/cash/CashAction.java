package dev.titan.localstack.simulator.house.cash;

import java.util.Locale;

/** What happened to the cash in a drawer. */
public enum CashAction {
  /** The float that a session begins with. */
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
  /** Counted at the end of a session. */
  COUNTED;

  /** The word that is sent. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sign with which it changes what should be in the drawer; a count changes nothing. */
  int sign() {
    return switch (this) {
      case OPENING, PAID_IN -> 1;
      case PAID_OUT, BANK_DROP, TIP_OUT, REFUND -> -1;
      case COUNTED -> 0;
    };
  }
}
