package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that Petpooja answered for one {@code order_date}: that day and the one before.
 *
 * @param day the day that was asked for
 * @param startedAt just before its first page was asked for
 * @param snapshots each bill once, as its last record in the answer shows it
 * @param deadLetters each order that could not be understood, once
 * @param failure why the answer ends early; empty when it is complete
 */
record DayAnswer(
    LocalDate day,
    Instant startedAt,
    List<Snapshot> snapshots,
    List<DeadLetter> deadLetters,
    Optional<TitanException> failure) {

  /**
   * A bill and what it was read from.
   *
   * @param bill the bill
   * @param hash hash of the order's bytes
   */
  record Snapshot(Bill bill, ContentHash hash) {}

  /** How many bills the answer holds of a business date. */
  int bills(LocalDate businessDate) {
    return (int)
        snapshots.stream()
            .filter(snapshot -> snapshot.bill().businessDate().equals(businessDate))
            .count();
  }
}
