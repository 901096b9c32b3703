package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.chain.CsvResource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Every ingredient, what is made of them in the house, and what goes into each item of the menu.
 */
public final class CookBook {
  private static final String FOLDER = "/dev/titan/localstack/simulator/house/stock/";
  private static final CookBook STANDARD = load();
  // Hundredths of the recipe that a variation takes.
  private static final Map<String, Integer> SIZES =
      Map.of("Large", 135, "Double", 200, "Half", 60, "Pot", 220, "Cutting", 55);

  private final List<Ingredient> ingredients;
  private final List<Production> productions;
  private final Map<String, Map<String, Long>> recipes;
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  private CookBook(
      List<Ingredient> ingredients,
      List<Production> productions,
      Map<String, Map<String, Long>> recipes) {
    this.ingredients = List.copyOf(ingredients);
    this.productions = List.copyOf(productions);
    this.recipes = Map.copyOf(recipes);
    for (Ingredient ingredient : ingredients) {
      positions.put(ingredient.name(), positions.size());
    }
  }

  /** The cook book that comes with the simulator. */
  public static CookBook standard() {
    return STANDARD;
  }

  /** All ingredients, those made in the house last. */
  public List<Ingredient> ingredients() {
    return ingredients;
  }

  /** What is made in the house. */
  public List<Production> productions() {
    return productions;
  }

  /** The place of an ingredient in {@link #ingredients()}. */
  int position(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      throw new IllegalArgumentException("no ingredient is called " + name);
    }
    return position;
  }

  /**
   * What one of an item takes: thousandths of the base unit by the ingredient's name; empty when
   * there is no recipe.
   *
   * @param billedName the item as on the bill, with its variation in brackets
   */
  public Map<String, Long> recipe(String billedName) {
    Map<String, Long> exact = recipes.get(billedName);
    if (exact != null) {
      return exact;
    }
    int bracket = billedName.lastIndexOf(" (");
    if (bracket < 0) {
      return Map.of();
    }
    String variation = billedName.substring(bracket + 2, billedName.length() - 1);
    int size = SIZES.getOrDefault(variation, 100);
    Map<String, Long> scaled = new LinkedHashMap<>();
    recipes
        .getOrDefault(billedName.substring(0, bracket), Map.of())
        .forEach((name, milli) -> scaled.put(name, milli * size / 100));
    return scaled;
  }

  private static CookBook load() {
    List<Ingredient> ingredients = new ArrayList<>();
    for (CSVRecord row : CsvResource.read(FOLDER + "ingredients.csv")) {
      ingredients.add(
          new Ingredient(
              row.get("id"),
              row.get("name"),
              row.get("category"),
              row.get("unit"),
              milli(row.get("pack")),
              row.get("pack_name"),
              Long.parseLong(row.get("pack_price")) * 100,
              Integer.parseInt(row.get("tax_percent")),
              Integer.parseInt(row.get("shelf_days")),
              List.of(row.get("vendors").split("\\|", 0))));
    }
    List<Production> productions = new ArrayList<>();
    for (CSVRecord row : CsvResource.read(FOLDER + "productions.csv")) {
      Ingredient product =
          new Ingredient(
              row.get("id"),
              row.get("name"),
              row.get("category"),
              row.get("unit"),
              milli(row.get("batch")),
              "batch",
              0,
              0,
              3,
              List.of());
      productions.add(
          new Production(
              product,
              product.packMilli(),
              Integer.parseInt(row.get("yield_percent")),
              inputs(row.get("inputs"))));
      ingredients.add(product);
    }
    Map<String, Map<String, Long>> recipes = new LinkedHashMap<>();
    for (CSVRecord row : CsvResource.read(FOLDER + "recipes.csv")) {
      recipes.put(row.get("item"), inputs(row.get("inputs")));
    }
    return new CookBook(ingredients, productions, recipes);
  }

  private static Map<String, Long> inputs(String written) {
    Map<String, Long> inputs = new LinkedHashMap<>();
    for (String one : written.split("\\|", 0)) {
      int colon = one.indexOf(':');
      inputs.merge(one.substring(0, colon), milli(one.substring(colon + 1)), Long::sum);
    }
    return inputs;
  }

  private static long milli(String written) {
    return new BigDecimal(written).movePointRight(3).longValueExact();
  }
}
