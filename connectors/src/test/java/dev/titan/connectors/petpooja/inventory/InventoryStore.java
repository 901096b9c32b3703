package dev.titan.connectors.petpooja.inventory;

import dev.titan.testing.TestStore;
import java.sql.SQLException;
import java.util.List;

/** A store with an organisation and its outlets. */
final class InventoryStore {

  private InventoryStore() {}

  static TestStore of(String org, List<String> outlets) throws SQLException {
    TestStore store = TestStore.migrated("inventory");
    store.execute("INSERT INTO titan.organisations (org_id, name) VALUES ('" + org + "', 'Org')");
    for (String outlet : outlets) {
      store.execute(
          "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('%s', '%s', 'Cafe %s')"
              .formatted(org, outlet, outlet));
    }
    return store;
  }

  static void ingredient(TestStore store, String org, String id, String name, String unit)
      throws SQLException {
    store.execute(
        "INSERT INTO titan.ingredients (org_id, ingredient_id, name, base_unit) VALUES ('%s', '%s', '%s', '%s')"
            .formatted(org, id, name, unit));
  }
}
