package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.world.MaterialUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;

/** The menu of the chain: the same items everywhere, at the prices of each city. */
public final class Menu {
  private static final Menu STANDARD = load();

  private final List<MenuItem> items;
  private final Map<DayPart, List<Integer>> cumulated = new HashMap<>();

  private Menu(List<MenuItem> items) {
    this.items = List.copyOf(items);
    for (DayPart part : DayPart.values()) {
      List<Integer> sums = new ArrayList<>();
      int sum = 0;
      for (MenuItem item : items) {
        sum += item.appetite().get(part);
        sums.add(sum);
      }
      cumulated.put(part, sums);
    }
  }

  /** The menu that comes with the simulator. */
  public static Menu standard() {
    return STANDARD;
  }

  /** A price of the home city in another city: it ends in 5 or 0, as on a printed menu. */
  public static long inCity(long price, int priceFactorPercent) {
    return (price * priceFactorPercent / 100 + 250) / 500 * 500;
  }

  /** Every item, in the order of the printed menu. */
  public List<MenuItem> items() {
    return items;
  }

  /** What a guest picks in a part of the day. */
  MenuItem pick(SplittableRandom random, DayPart part) {
    List<Integer> sums = cumulated.get(part);
    int drawn = random.nextInt(sums.get(sums.size() - 1));
    int low = 0;
    int high = sums.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sums.get(middle) > drawn) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return items.get(low);
  }

  private static Menu load() {
    Map<String, List<MenuItem.AddOn>> addOns = new HashMap<>();
    int addOnNumber = 0;
    for (CSVRecord row : CsvResource.read("addons.csv")) {
      addOns
          .computeIfAbsent(row.get("group"), group -> new ArrayList<>())
          .add(
              new MenuItem.AddOn(
                  addOnNumber++, row.get("group"), row.get("name"), rupees(row.get("price"))));
    }
    Map<String, List<MaterialUse>> recipes = new HashMap<>();
    for (CSVRecord row : CsvResource.read("recipes.csv")) {
      recipes
          .computeIfAbsent(row.get("category"), category -> new ArrayList<>())
          .add(
              new MaterialUse(
                  row.get("id"),
                  row.get("material"),
                  new BigDecimal(row.get("quantity")),
                  row.get("unit"),
                  new BigDecimal(row.get("price_per_unit"))));
    }
    List<MenuItem> items = new ArrayList<>();
    for (CSVRecord row : CsvResource.read("menu.csv")) {
      String category = row.get("category");
      items.add(
          new MenuItem(
              items.size() + 1,
              category,
              row.get("name"),
              rupees(row.get("price")),
              Map.of(
                  DayPart.MORNING,
                  Integer.valueOf(row.get("morning")),
                  DayPart.LUNCH,
                  Integer.valueOf(row.get("lunch")),
                  DayPart.AFTERNOON,
                  Integer.valueOf(row.get("afternoon")),
                  DayPart.EVENING,
                  Integer.valueOf(row.get("evening"))),
              variations(row.get("variations")),
              List.copyOf(addOns.getOrDefault(row.get("addons"), List.of())),
              List.copyOf(recipes.getOrDefault(category, List.of()))));
    }
    return new Menu(items);
  }

  private static List<MenuItem.Variation> variations(String written) {
    List<MenuItem.Variation> variations = new ArrayList<>();
    if (!written.isEmpty()) {
      for (String one : written.split("\\|", 0)) {
        int colon = one.indexOf(':');
        variations.add(
            new MenuItem.Variation(one.substring(0, colon), rupees(one.substring(colon + 1))));
      }
    }
    return variations;
  }

  private static long rupees(String written) {
    return Long.parseLong(written) * 100;
  }
}
