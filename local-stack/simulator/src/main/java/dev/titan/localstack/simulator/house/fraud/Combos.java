package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import dev.titan.localstack.simulator.world.OrderLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the combos of the menu consist of. */
public final class Combos {
  private static final Map<String, List<String>> PARTS = parts();

  private Combos() {}

  /** By the id of a combo: the ids of its parts, one of each. */
  public static Map<String, List<String>> all() {
    return PARTS;
  }

  static boolean isCombo(String itemId) {
    return PARTS.containsKey(itemId);
  }

  /** The parts of a combo on a bill as the kitchen knows them; none for what is no combo. */
  static List<OrderLine> parts(OrderLine combo, ChainOutlet outlet) {
    return PARTS.getOrDefault(combo.itemId(), List.of()).stream()
        .map(id -> part(id, combo.quantity(), outlet))
        .toList();
  }

  private static OrderLine part(String itemId, BigDecimal quantity, ChainOutlet outlet) {
    Dish dish = Dish.all(outlet).get(itemId);
    return new OrderLine(
        itemId,
        "",
        dish.category(),
        dish.name(),
        dish.price(),
        quantity,
        quantity.multiply(BigDecimal.valueOf(dish.price())).longValueExact(),
        0,
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(id("Dosa and Kaapi Combo"), List.of(id("Masala Dosa"), id("Filter Kaapi")));
    parts.put(
        id("Sandwich and Cold Brew Combo"), List.of(id("Bombay Masala Toast"), id("Cold Brew")));
    // Raita comes with it and is not on the menu.
    parts.put(id("Biryani and Raita Combo"), List.of(id("Vegetable Biryani")));
    parts.put(id("Chai and Samosa Combo"), List.of(id("Masala Chai"), id("Samosa (2 Pieces)")));
    return Map.copyOf(parts);
  }

  private static String id(String name) {
    return Menu.standard().items().stream()
        .filter(item -> item.name().equals(name))
        .map((MenuItem item) -> item.itemId(0))
        .findFirst()
        .orElseThrow();
  }
}
