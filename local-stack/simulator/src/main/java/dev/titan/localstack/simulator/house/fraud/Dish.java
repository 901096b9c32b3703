package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something on the menu of an outlet, as bills name it.
 *
 * @param itemId as on bills
 * @param menuNumber the item of the menu that it is a kind of
 * @param price of one there, in paise
 * @param mrp whether it is sold at the price that is printed on it
 */
public record Dish(
    String itemId, int menuNumber, String category, String name, long price, boolean mrp) {
  private static final String WATER = "Mineral Water";

  /** The menu of an outlet by item id, in the order of the printed menu. */
  public static Map<String, Dish> all(ChainOutlet outlet) {
    Map<String, Dish> dishes = new LinkedHashMap<>();
    for (MenuItem item : Menu.standard().items()) {
      for (int kind = 0; kind < Math.max(1, item.variations().size()); kind++) {
        boolean one = item.variations().isEmpty();
        long price = item.price() + (one ? 0 : item.variations().get(kind).difference());
        String name =
            one ? item.name() : item.name() + " (" + item.variations().get(kind).name() + ")";
        dishes.put(
            item.itemId(kind),
            new Dish(
                item.itemId(kind),
                item.number(),
                item.category(),
                name,
                Menu.inCity(price, outlet.priceFactorPercent()),
                item.name().equals(WATER)));
      }
    }
    return dishes;
  }
}
