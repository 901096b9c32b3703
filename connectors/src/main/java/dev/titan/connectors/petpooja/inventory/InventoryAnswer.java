package dev.titan.connectors.petpooja.inventory;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.InventoryMovement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that Petpooja answered for a span of business days.
 *
 * @param from first day, inclusive
 * @param through last day, inclusive
 * @param sheets what it showed
 * @param complete the lists of documents that were read to their end
 * @param counted the days whose closing stock was read to its end
 * @param observedAt when its last page was asked for
 * @param failure why it ends early; empty when it is complete
 */
record InventoryAnswer(
    LocalDate from,
    LocalDate through,
    List<Sheet> sheets,
    Set<InventoryCall> complete,
    Set<LocalDate> counted,
    Instant observedAt,
    Optional<TitanException> failure) {

  InventoryAnswer {
    sheets = List.copyOf(sheets);
    complete = Set.copyOf(complete);
    counted = Set.copyOf(counted);
  }

  /** Every movement. */
  List<InventoryMovement> movements() {
    return sheets.stream().flatMap(sheet -> sheet.movements().stream()).toList();
  }

  /** Everything that could not be understood. */
  List<DeadLetter> deadLetters() {
    return sheets.stream().flatMap(sheet -> sheet.deadLetters().stream()).toList();
  }

  /** How many movements it holds of a day. */
  int count(LocalDate day) {
    return (int) movements().stream().filter(one -> one.businessDate().equals(day)).count();
  }

  /**
   * Whether it would show a document of a day if the source still knew it, and be understood: a
   * list that ended early, or a part of it that is beyond understanding, says nothing about what is
   * absent.
   */
  boolean wouldShow(InventoryCall call, LocalDate day, String document) {
    boolean within = !day.isBefore(from) && !day.isAfter(through);
    boolean read =
        call == InventoryCall.STOCK ? counted.contains(day) : within && complete.contains(call);
    return read
        && sheets.stream()
            .filter(sheet -> sheet.call() == call && !sheet.deadLetters().isEmpty())
            .noneMatch(sheet -> sheet.document().isEmpty() || sheet.document().equals(document));
  }
}
