package dev.titan.localstack.cli.demo;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.StoreRows;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.stock.CookBook;
import dev.titan.localstack.simulator.house.stock.Ingredient;
import dev.titan.localstack.simulator.house.stock.Production;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Enters the simulated chain into the store as its owner would: outlets, menu, recipes, staff. What
 * is there already stays as it is, so that changes made by hand survive a restart.
 */
final class DemoReference {
  private final StoreRows rows;

  private DemoReference(Connection connection) {
    this.rows = new StoreRows(connection);
  }

  /**
   * Enters everything that is missing.
   *
   * @throws ServiceException when the store does not take it
   */
  static void enter(DataSource store, House house) {
    StoredOutlets.enter(
        store,
        house.outlets().stream()
            .map(HouseOutlet::profile)
            .map(
                profile ->
                    new StoredOutlets.Outlet(
                        new OutletKey(Demo.ORG, profile.outletId()),
                        profile.name(),
                        DemoOutlets.calendar(profile),
                        StoredOutlets.sources(true, true, true)))
            .toList());
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      DemoReference reference = new DemoReference(connection);
      reference.hours(house);
      reference.ingredients();
      reference.menu(house);
      reference.staff(house);
      connection.commit();
    } catch (SQLException e) {
      throw new ServiceException("The simulated chain cannot be entered: " + e.getMessage(), e);
    }
  }

  private void hours(House house) throws SQLException {
    for (HouseOutlet outlet : house.outlets()) {
      OutletProfile profile = outlet.profile();
      for (short weekday = 1; weekday <= 7; weekday++) {
        insert(
            "outlet_hours (org_id, outlet_id, weekday, opens, closes)",
            Demo.ORG,
            profile.outletId(),
            weekday,
            profile.opens(),
            profile.closes());
      }
    }
  }

  private void menu(House house) throws SQLException {
    for (MenuItem item : Menu.standard().items()) {
      for (int kind = 0; kind < Math.max(1, item.variations().size()); kind++) {
        insert(
            "menu_items (org_id, item_id, name, category, price_paise)",
            Demo.ORG,
            item.itemId(kind),
            name(item, kind),
            item.category(),
            price(item, kind));
        prices(house, item.itemId(kind), price(item, kind));
        recipe(item.itemId(kind), CookBook.standard().recipe(name(item, kind)));
      }
    }
  }

  /** As on the bill. */
  private static String name(MenuItem item, int kind) {
    return item.variations().isEmpty()
        ? item.name()
        : item.name() + " (" + item.variations().get(kind).name() + ")";
  }

  private static long price(MenuItem item, int kind) {
    return item.variations().isEmpty()
        ? item.price()
        : item.price() + item.variations().get(kind).difference();
  }

  /** Each city's own, where it is not the home city's. */
  private void prices(House house, String itemId, long homePrice) throws SQLException {
    for (HouseOutlet outlet : house.outlets()) {
      long price = Menu.inCity(homePrice, outlet.outlet().priceFactorPercent());
      if (price != homePrice) {
        insert(
            "menu_prices (org_id, outlet_id, item_id, price_paise)",
            Demo.ORG,
            outlet.profile().outletId(),
            itemId,
            price);
      }
    }
  }

  private void recipe(String itemId, Map<String, Long> inputs) throws SQLException {
    if (inputs.isEmpty()) {
      return;
    }
    insert("recipes (org_id, item_id)", Demo.ORG, itemId);
    for (Map.Entry<String, Long> input : inputs.entrySet()) {
      insert(
          "recipe_lines (org_id, item_id, ingredient_id, quantity)",
          Demo.ORG,
          itemId,
          ingredientId(input.getKey()),
          BigDecimal.valueOf(input.getValue(), 3));
    }
  }

  private void ingredients() throws SQLException {
    for (Ingredient ingredient : CookBook.standard().ingredients()) {
      insert(
          "ingredients (org_id, ingredient_id, name, category, base_unit)",
          Demo.ORG,
          ingredient.id(),
          ingredient.name(),
          ingredient.category(),
          ingredient.unit());
      insert(
          "ingredient_packs (org_id, ingredient_id, pack, quantity)",
          Demo.ORG,
          ingredient.id(),
          ingredient.packName(),
          BigDecimal.valueOf(ingredient.packMilli(), 3));
    }
    for (Production production : CookBook.standard().productions()) {
      insert(
          "production_recipes (org_id, ingredient_id, batch_yield)",
          Demo.ORG,
          production.product().id(),
          BigDecimal.valueOf(production.batchMilli(), 3));
      for (Map.Entry<String, Long> input : production.inputs().entrySet()) {
        insert(
            "production_recipe_lines (org_id, ingredient_id, input_ingredient_id, quantity)",
            Demo.ORG,
            production.product().id(),
            ingredientId(input.getKey()),
            BigDecimal.valueOf(input.getValue(), 3));
      }
    }
  }

  private static String ingredientId(String name) {
    return CookBook.standard().ingredients().stream()
        .filter(ingredient -> ingredient.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void staff(House house) throws SQLException {
    for (HouseOutlet outlet : house.outlets()) {
      for (var person : outlet.people()) {
        insert(
            "staff (org_id, staff_id, outlet_id, name, roles)",
            Demo.ORG,
            person.staffId(),
            outlet.profile().outletId(),
            person.name(),
            List.of(person.manager() ? "manager" : "waiter"));
      }
    }
  }

  private void insert(String tableAndColumns, Object... values) throws SQLException {
    rows.insert(tableAndColumns, values);
  }
}
