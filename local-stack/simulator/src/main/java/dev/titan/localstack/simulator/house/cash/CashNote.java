package dev.titan.localstack.simulator.house.cash;

import java.time.Instant;

/**
 * Something that happened to the drawer beside sales and the small things that are paid from it.
 *
 * @param action what; {@link CashAction#COUNTED} says that so much is missing when the session is
 *     counted
 * @param at when; it belongs to the session of that time
 * @param amount paise, above zero
 * @param reason what for, else empty
 */
public record CashNote(CashAction action, Instant at, long amount, String reason) {

  /** Checks the amount. */
  public CashNote {
    if (amount <= 0) {
      throw new IllegalArgumentException(action + " of " + amount + " paise");
    }
  }
}
