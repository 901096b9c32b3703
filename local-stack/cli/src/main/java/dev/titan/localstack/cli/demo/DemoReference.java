package dev.titan.localstack.cli.demo;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.unit.Unit;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.world.MaterialUse;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Enters the simulated chain into the store as its owner would: outlets, menu, recipes, staff. What
 * is there already stays as it is, so that changes made by hand survive a restart.
 */
final class DemoReference {
  private final Connection connection;

  private DemoReference(Connection connection) {
    this.connection = connection;
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
                        List.of("petpooja", "kot-agent", "bill-audit-agent", "cash-agent")))
            .toList());
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      DemoReference reference = new DemoReference(connection);
      reference.hours(house);
      reference.menu();
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

  private void menu() throws SQLException {
    for (MenuItem item : Menu.standard().items()) {
      int kinds = Math.max(1, item.variations().size());
      for (int kind = 0; kind < kinds; kind++) {
        boolean plain = item.variations().isEmpty();
        insert(
            "menu_items (org_id, item_id, name, category, price_paise)",
            Demo.ORG,
            item.itemId(kind),
            plain ? item.name() : item.name() + " (" + item.variations().get(kind).name() + ")",
            item.category(),
            plain ? item.price() : item.price() + item.variations().get(kind).difference());
        recipe(item, item.itemId(kind));
      }
    }
  }

  private void recipe(MenuItem item, String itemId) throws SQLException {
    if (item.recipe().isEmpty()) {
      return;
    }
    insert("recipes (org_id, item_id)", Demo.ORG, itemId);
    for (MaterialUse use : item.recipe()) {
      Unit unit =
          Unit.named(use.unit())
              .orElseThrow(() -> new IllegalStateException("No unit " + use.unit()));
      insert(
          "ingredients (org_id, ingredient_id, name, base_unit)",
          Demo.ORG,
          use.id(),
          use.name(),
          unit.base().name().toLowerCase(Locale.ROOT));
      insert(
          "recipe_lines (org_id, item_id, ingredient_id, quantity)",
          Demo.ORG,
          itemId,
          use.id(),
          unit.toBase(use.quantity()));
    }
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

  /** Inserts a row unless its key is there; table and columns are this class's own words. */
  private void insert(String tableAndColumns, Object... values) throws SQLException {
    String places = "?, ".repeat(values.length - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO titan."
                + tableAndColumns
                + " VALUES ("
                + places
                + ") ON CONFLICT DO NOTHING")) {
      for (int at = 0; at < values.length; at++) {
        insert.setObject(at + 1, bound(values[at]));
      }
      insert.executeUpdate();
    }
  }

  private Object bound(Object value) throws SQLException {
    return value instanceof List<?> texts
        ? connection.createArrayOf("text", texts.toArray())
        : value;
  }
}
