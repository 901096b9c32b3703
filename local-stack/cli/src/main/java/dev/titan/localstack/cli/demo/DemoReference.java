package dev.titan.localstack.cli.demo;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.StoreRows;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.fraud.Combos;
import dev.titan.localstack.simulator.house.stock.CookBook;
import dev.titan.localstack.simulator.house.stock.Ingredient;
import dev.titan.localstack.simulator.house.stock.Production;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Enters the simulated chain into the store as its owner would: outlets, menu, recipes, staff. What
 * is there already stays as it is, so that changes made by hand survive a restart.
 */
public final class DemoReference {
  private final StoreRows rows;
  private final String org;

  private DemoReference(Connection connection, String org) {
    this.rows = new StoreRows(connection);
    this.org = org;
  }

  /**
   * Enters everything that is missing.
   *
   * @param days the business days whose shifts are entered
   * @throws ServiceException when the store does not take it
   */
  public static void enter(DataSource store, String org, House house, List<LocalDate> days) {
    StoredOutlets.enter(
        store,
        house.outlets().stream()
            .map(HouseOutlet::profile)
            .map(
                profile ->
                    new StoredOutlets.Outlet(
                        new OutletKey(org, profile.outletId()),
                        profile.name(),
                        DemoOutlets.calendar(profile),
                        StoredOutlets.sources(
                            true, !DemoManagers.tellsStock(house, profile), true)))
            .toList());
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      DemoReference reference = new DemoReference(connection, org);
      reference.hours(house);
      reference.ingredients();
      reference.menu(house);
      reference.combos();
      reference.staff(house);
      for (LocalDate day : days) {
        reference.shifts(house, day);
      }
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
            org,
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
            "menu_items (org_id, item_id, name, category, price_paise, is_mrp, is_combo)",
            org,
            item.itemId(kind),
            name(item, kind),
            item.category(),
            price(item, kind),
            house.outlets().get(0).menu().get(item.itemId(kind)).mrp(),
            Combos.all().containsKey(item.itemId(kind)));
        prices(house, item.itemId(kind), price(item, kind));
        recipe(item.itemId(kind), CookBook.standard().recipe(name(item, kind)));
      }
    }
  }

  private void combos() throws SQLException {
    for (Map.Entry<String, List<String>> combo : Combos.all().entrySet()) {
      for (String part : combo.getValue()) {
        insert(
            "menu_combo_parts (org_id, item_id, part_item_id, quantity)",
            org,
            combo.getKey(),
            part,
            BigDecimal.ONE);
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
            org,
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
    insert("recipes (org_id, item_id)", org, itemId);
    for (Map.Entry<String, Long> input : inputs.entrySet()) {
      insert(
          "recipe_lines (org_id, item_id, ingredient_id, quantity)",
          org,
          itemId,
          ingredientId(input.getKey()),
          BigDecimal.valueOf(input.getValue(), 3));
    }
  }

  private void ingredients() throws SQLException {
    for (Ingredient ingredient : CookBook.standard().ingredients()) {
      insert(
          "ingredients (org_id, ingredient_id, name, category, base_unit)",
          org,
          ingredient.id(),
          ingredient.name(),
          ingredient.category(),
          ingredient.unit());
      insert(
          "ingredient_packs (org_id, ingredient_id, pack, quantity)",
          org,
          ingredient.id(),
          ingredient.packName(),
          BigDecimal.valueOf(ingredient.packMilli(), 3));
    }
    for (Production production : CookBook.standard().productions()) {
      insert(
          "production_recipes (org_id, ingredient_id, batch_yield)",
          org,
          production.product().id(),
          BigDecimal.valueOf(production.batchMilli(), 3));
      for (Map.Entry<String, Long> input : production.inputs().entrySet()) {
        insert(
            "production_recipe_lines (org_id, ingredient_id, input_ingredient_id, quantity)",
            org,
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
            org,
            person.staffId(),
            outlet.profile().outletId(),
            person.name(),
            List.of(person.manager() ? "manager" : "waiter"));
      }
    }
  }

  private void shifts(House house, LocalDate day) throws SQLException {
    for (HouseOutlet outlet : house.outlets()) {
      for (Roster.Shift shift : outlet.shifts(day)) {
        insert(
            "staff_shifts (org_id, shift_id, outlet_id, staff_id, starts_at, ends_at)",
            org,
            shift.staffId() + " " + shift.from(),
            outlet.profile().outletId(),
            shift.staffId(),
            shift.from().atOffset(ZoneOffset.UTC),
            shift.to().atOffset(ZoneOffset.UTC));
      }
    }
  }

  private void insert(String tableAndColumns, Object... values) throws SQLException {
    rows.insert(tableAndColumns, values);
  }
}
