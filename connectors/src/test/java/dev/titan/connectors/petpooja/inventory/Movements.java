package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.topic.OutletKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the books after what was published: of each movement the snapshot seen last. */
final class Movements {

  private Movements() {}

  static List<InventoryMovement> published(RecordingPublishers topics, OutletKey outlet) {
    return topics.facts(outlet).stream()
        .filter(InventoryMovement.class::isInstance)
        .map(InventoryMovement.class::cast)
        .toList();
  }

  /** Movements that hold, by id. */
  static Map<String, InventoryMovement> held(RecordingPublishers topics, OutletKey outlet) {
    Map<String, InventoryMovement> latest = new TreeMap<>();
    for (InventoryMovement movement : published(topics, outlet)) {
      latest.merge(
          movement.movementId(),
          movement,
          (old, newer) -> newer.observedAt().isBefore(old.observedAt()) ? old : newer);
    }
    latest.values().removeIf(InventoryMovement::withdrawn);
    return latest;
  }

  /** What holds, a line each, sorted. */
  static List<String> lines(RecordingPublishers topics, OutletKey outlet) {
    return held(topics, outlet).values().stream().map(Movements::line).sorted().toList();
  }

  static String line(InventoryMovement one) {
    return line(
        one.kind().name(),
        one.businessDate().toString(),
        one.ingredientName(),
        one.quantityMilli(),
        one.unit().name(),
        one.amountPaise(),
        one.taxPaise(),
        one.counterparty(),
        one.reason());
  }

  static String line(
      String kind,
      String date,
      String ingredient,
      long milli,
      String unit,
      long amount,
      long tax,
      String counterparty,
      String reason) {
    return "%s %s %s %d %s amount %d tax %d %s %s"
        .formatted(date, kind, ingredient, milli, unit, amount, tax, counterparty, reason);
  }
}
