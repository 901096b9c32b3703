package dev.titan.connectors.petpooja.inventory;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.InventoryMovement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an answer shows of one document, or of one day's closing stock.
 *
 * @param call where it was shown
 * @param document its id there, the day for stock; empty when it could not be read
 * @param date the day of trade that it counts for; empty when it could not be read
 * @param movements what it says; none when it was cancelled
 * @param deadLetters what of it could not be understood
 */
record Sheet(
    InventoryCall call,
    String document,
    Optional<LocalDate> date,
    List<InventoryMovement> movements,
    List<DeadLetter> deadLetters) {

  Sheet {
    movements = List.copyOf(movements);
    deadLetters = List.copyOf(deadLetters);
  }
}
