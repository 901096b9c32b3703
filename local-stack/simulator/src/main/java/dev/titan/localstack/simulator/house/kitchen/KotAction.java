package dev.titan.localstack.simulator.house.kitchen;

import java.util.Locale;

/** What a change to a ticket records. */
public enum KotAction {
  /** Sent to the kitchen. */
  FIRED,
  /** Another quantity; the change is signed. */
  MODIFIED,
  /** Part of a line taken back. */
  PARTIALLY_CANCELLED,
  /** A whole line taken back. */
  CANCELLED,
  /** Moved to another order. */
  SHIFTED,
  /** The kitchen has finished it. */
  PREPARED,
  /** It reached the guest, or the rider. */
  SERVED,
  /** The ticket was printed again. */
  DUPLICATE;

  /** The word that is sent. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
