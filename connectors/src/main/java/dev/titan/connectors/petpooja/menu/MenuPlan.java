package dev.titan.connectors.petpooja.menu;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be written so that the store says what the till says; nothing for what says it already.
 *
 * @param inserted items that are new
 * @param updated items that change, as they shall be
 * @param prices what items shall cost at this outlet; empty to let the item's own price hold
 * @param listings listings that change, as they shall be
 * @param heirs new items by the id of the one whose recipe, tax group and parts they take over
 * @param succeeded ids that no outlet lists any more, with the id that takes their place in combos
 * @param unchanged how many of the listed items need nothing
 */
record MenuPlan(
    List<StoredMenu.Item> inserted,
    List<StoredMenu.Item> updated,
    Map<String, Optional<Long>> prices,
    List<StoredMenu.Listing> listings,
    Map<String, String> heirs,
    Map<String, String> succeeded,
    int unchanged) {

  MenuPlan {
    inserted = List.copyOf(inserted);
    updated = List.copyOf(updated);
    prices = Map.copyOf(prices);
    listings = List.copyOf(listings);
    heirs = Map.copyOf(heirs);
    succeeded = Map.copyOf(succeeded);
  }

  /** How many rows of the menu change. */
  int changes() {
    return inserted.size() + updated.size() + prices.size();
  }
}
