package dev.titan.connectors.petpooja.menu;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the store knows of a menu before an answer is entered.
 *
 * @param items every item of the organisation by id
 * @param prices what items cost at this outlet, where that differs
 * @param listings what this outlet's till lists, and listed before, by id
 * @param listedElsewhere ids that the tills of other outlets list
 * @param everyTillIsKnown whether the till of each other outlet has been heard
 */
record StoredMenu(
    Map<String, Item> items,
    Map<String, Long> prices,
    Map<String, Listing> listings,
    Set<String> listedElsewhere,
    boolean everyTillIsKnown) {

  StoredMenu {
    items = Map.copyOf(items);
    prices = Map.copyOf(prices);
    listings = Map.copyOf(listings);
    listedElsewhere = Set.copyOf(listedElsewhere);
  }

  /**
   * A row of {@code menu_items}.
   *
   * @param outlet the one outlet that sells it; empty when several do
   */
  record Item(
      String id,
      Optional<String> outlet,
      String name,
      String category,
      long pricePaise,
      boolean active) {}

  /**
   * A row of {@code menu_listings}.
   *
   * @param replacedBy the id under which the till lists the same item now
   */
  record Listing(
      String id,
      String name,
      String category,
      long pricePaise,
      boolean listed,
      Optional<String> replacedBy) {

    static Listing of(MenuItem item) {
      return new Listing(
          item.id(), item.name(), item.category(), item.pricePaise(), true, Optional.empty());
    }

    Listing gone(Optional<String> successor) {
      return new Listing(id, name, category, pricePaise, false, successor);
    }
  }
}
