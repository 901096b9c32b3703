package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.fraud.Dish;
import dev.titan.localstack.simulator.house.stock.CookBook;
import dev.titan.localstack.simulator.house.stock.Ingredient;
import dev.titan.localstack.simulator.house.stock.Production;
import dev.titan.localstack.simulator.house.stock.StockDay;
import dev.titan.localstack.simulator.house.stock.StockRoom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes into what, and what it costs. */
final class RecipeReports {
  // Every so many items the real files hold one without a cost, a price or a profit.
  private static final int WITHOUT_COST = 23;
  private static final int WITHOUT_PRICE = 31;
  private static final int BELOW_COST = 37;
  private static final CookBook BOOK = CookBook.standard();

  private final HouseOutlet outlet;
  private final StockRoom store;
  private final Map<String, Ingredient> ingredients =
      BOOK.ingredients().stream().collect(Collectors.toMap(Ingredient::name, Function.identity()));

  RecipeReports(HouseOutlet outlet, StockRoom store) {
    this.outlet = outlet;
    this.store = store;
  }

  DataTable costing(LocalDate day) {
    Map<String, Long> prices =
        store.day(day).levels().stream()
            .collect(Collectors.toMap(level -> level.ingredient().name(), StockDay.Level::price));
    List<List<Value>> rows = new ArrayList<>();
    for (Dish dish : outlet.menu().values()) {
      int number = rows.size() + 1;
      long worth = 0;
      for (Map.Entry<String, Long> one : BOOK.recipe(dish.name()).entrySet()) {
        worth += prices.get(one.getKey()) * one.getValue() / 1_000_000;
      }
      long cost = number % WITHOUT_COST == 0 ? 0 : worth;
      long price = number % WITHOUT_PRICE == 0 ? 0 : dish.price();
      price = number % BELOW_COST == 0 ? Math.max(100, cost / 2) : price;
      rows.add(
          List.of(
              Value.of(dish.name()),
              new Value.Amount(cost),
              new Value.Amount(price),
              margin(cost, price)));
    }
    return new DataTable(
        DriveReport.RECIPE_COSTING,
        DataTable.columns("Menu Name", "Recipe Costing (₹)", "Selling Price (₹)", "Margin (%)"),
        rows,
        false);
  }

  private static Value margin(long cost, long price) {
    if (price == 0) {
      return Value.BLANK;
    }
    BigDecimal percent =
        BigDecimal.valueOf((price - cost) * 100)
            .divide(BigDecimal.valueOf(price), 2, RoundingMode.HALF_UP);
    return new Value.Figure(percent, "");
  }

  DataTable recipes() {
    List<List<Value>> rows = new ArrayList<>();
    for (Dish dish : outlet.menu().values()) {
      BOOK.recipe(dish.name())
          .forEach(
              (name, milli) -> {
                String unit = Measure.unit(ingredients.get(name), milli);
                rows.add(
                    List.of(
                        Value.of(dish.name()),
                        Value.of(name),
                        Measure.of(milli, unit),
                        Value.of(unit)));
              });
    }
    return new DataTable(
        DriveReport.RECIPE,
        DataTable.columns("*Item Name", "Raw Material", "Quantity", "Unit"),
        rows,
        false);
  }

  DataTable productions() {
    List<List<Value>> rows = new ArrayList<>();
    for (Production production : BOOK.productions()) {
      Ingredient product = production.product();
      String large = Measure.unit(product, production.batchMilli());
      // The cook book keeps no order of inputs; a report has one.
      new TreeMap<>(production.inputs())
          .forEach(
              (name, milli) -> {
                String unit = Measure.unit(ingredients.get(name), milli);
                rows.add(
                    List.of(
                        Value.of(product.name()),
                        Measure.of(production.batchMilli(), large),
                        Value.of(large),
                        Value.of(name),
                        Measure.of(milli, unit),
                        Value.of(unit)));
              });
    }
    return new DataTable(
        DriveReport.PRODUCTION_RECIPE,
        DataTable.columns(
            "*Production Item", "*Batch Yield", "*Yield Unit", "Raw Material", "Quantity", "Unit"),
        rows,
        false);
  }
}
