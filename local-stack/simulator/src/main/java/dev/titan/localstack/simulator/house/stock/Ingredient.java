package dev.titan.localstack.simulator.house.stock;

import java.util.List;

/**
 * Something that is kept in stock: bought, or made in the house. Quantities are thousandths of the
 * base unit.
 *
 * @param id the till's id of the raw material
 * @param unit the base unit: g, ml or pcs
 * @param packMilli what is in one pack as it is bought
 * @param packName what the pack is called
 * @param packPrice paise for a pack in the home city, before tax
 * @param taxPercent GST on it
 * @param shelfDays how long it keeps
 * @param vendors who sells it; empty when it is made in the house
 */
public record Ingredient(
    String id,
    String name,
    String category,
    String unit,
    long packMilli,
    String packName,
    long packPrice,
    int taxPercent,
    int shelfDays,
    List<String> vendors) {

  /** Keeps its own copy. */
  public Ingredient {
    vendors = List.copyOf(vendors);
    if (packMilli <= 0) {
      throw new IllegalArgumentException(name + ": a pack must hold something");
    }
  }

  /** Whether it is made in the house. */
  public boolean made() {
    return vendors.isEmpty();
  }
}
