package dev.titan.connectors.petpooja;

import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.Optional;

/**
 * How the connector stands with one outlet at a moment.
 *
 * @param outlet the outlet
 * @param state what is being done
 * @param message what is wrong and what to check; empty when all is well
 * @param daysDone past business days that have been delivered completely
 * @param daysTotal past business days that are to be delivered
 * @param published bill snapshots published since the start of this process
 * @param unchanged snapshots that were seen again as they had been published
 * @param deadLetters orders that could not be understood, since the start of this process
 * @param lastSuccess when the last answer was delivered completely, if ever
 * @param through up to when the outlet's bills have been delivered, if anything has
 * @param nextTry when something that failed is tried again, if something did
 */
public record OutletStatus(
    OutletKey outlet,
    OutletState state,
    String message,
    int daysDone,
    int daysTotal,
    long published,
    long unchanged,
    long deadLetters,
    Optional<Instant> lastSuccess,
    Optional<Instant> through,
    Optional<Instant> nextTry) {

  /** An outlet about which nothing is known yet. */
  static OutletStatus starting(OutletKey outlet) {
    return new OutletStatus(
        outlet,
        OutletState.STARTING,
        "",
        0,
        0,
        0,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same in another state. */
  OutletStatus in(OutletState other, String why, Optional<Instant> retry) {
    return new OutletStatus(
        outlet,
        other,
        why,
        daysDone,
        daysTotal,
        published,
        unchanged,
        deadLetters,
        lastSuccess,
        through,
        retry);
  }
}
