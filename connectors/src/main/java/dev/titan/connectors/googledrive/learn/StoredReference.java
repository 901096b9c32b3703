package dev.titan.connectors.googledrive.learn;

import static dev.titan.connectors.googledrive.learn.ProposedChange.ITSELF;

import dev.titan.connectors.googledrive.learn.ProposedChange.Kind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the store has of recipes, prices and costs, and how it is changed. */
final class StoredReference {
  private final Connection connection;
  private final String org;

  StoredReference(Connection connection, String org) {
    this.connection = connection;
    this.org = org;
  }

  /** What the store has of a thing now. */
  Map<String, Long> of(Kind kind, String outlet, String id, String variation) throws SQLException {
    Map<String, Long> parts = new TreeMap<>();
    for (Map.Entry<String, Long> part :
        switch (kind) {
          case RECIPE ->
              rows(
                  """
                  SELECT ingredient_id, quantity * 1000 FROM titan.recipe_lines
                  WHERE org_id = ? AND item_id = ? AND variation = ?
                  """,
                  org,
                  id,
                  variation);
          case PRODUCTION_RECIPE ->
              rows(
                  """
                  SELECT '', batch_yield * 1000 FROM titan.production_recipes
                  WHERE org_id = ? AND ingredient_id = ?
                  UNION ALL
                  SELECT input_ingredient_id, quantity * 1000 FROM titan.production_recipe_lines
                  WHERE org_id = ? AND ingredient_id = ?
                  """,
                  org,
                  id,
                  org,
                  id);
          case PRICE ->
              rows(
                  """
                  SELECT '', coalesce(own.price_paise, item.price_paise)
                  FROM titan.menu_items AS item LEFT JOIN titan.menu_prices AS own
                    ON own.org_id = item.org_id AND own.item_id = item.item_id
                    AND own.outlet_id = ?
                  WHERE item.org_id = ? AND item.item_id = ?
                  """,
                  outlet,
                  org,
                  id);
          case COST ->
              rows(
                  """
                  SELECT '', cost_paise FROM titan.item_costs
                  WHERE outlet_id = ? AND org_id = ? AND item_id = ?
                  """,
                  outlet,
                  org,
                  id);
        }) {
      parts.put(part.getKey(), part.getValue());
    }
    return parts;
  }

  private List<Map.Entry<String, Long>> rows(String sql, Object... values) throws SQLException {
    return LearnStore.query(connection, sql, StoredReference::part, values);
  }

  private static Map.Entry<String, Long> part(ResultSet row) throws SQLException {
    return Map.entry(row.getString(1), row.getBigDecimal(2).longValue());
  }

  /** Makes a thing as a change says. */
  void apply(ProposedChange change) throws SQLException {
    switch (change.kind()) {
      case RECIPE -> recipe(change);
      case PRODUCTION_RECIPE -> production(change);
      case PRICE -> price(change);
      case COST ->
          update(
              """
              INSERT INTO titan.item_costs (org_id, outlet_id, item_id, cost_paise)
              VALUES (?, ?, ?, ?)
              ON CONFLICT (org_id, outlet_id, item_id) DO UPDATE
                SET cost_paise = excluded.cost_paise
              """,
              org,
              change.outlet(),
              change.targetId(),
              change.after().get(ITSELF));
    }
  }

  private void recipe(ProposedChange change) throws SQLException {
    update(
        """
        INSERT INTO titan.recipes (org_id, item_id, variation) VALUES (?, ?, ?)
        ON CONFLICT (org_id, item_id, variation) DO UPDATE SET updated_at = now()
        """,
        org,
        change.targetId(),
        change.variation());
    update(
        "DELETE FROM titan.recipe_lines WHERE org_id = ? AND item_id = ? AND variation = ?",
        org,
        change.targetId(),
        change.variation());
    for (Map.Entry<String, Long> line : change.after().entrySet()) {
      update(
          """
          INSERT INTO titan.recipe_lines (org_id, item_id, variation, ingredient_id, quantity)
          VALUES (?, ?, ?, ?, ?)
          """,
          org,
          change.targetId(),
          change.variation(),
          line.getKey(),
          quantity(line.getValue()));
    }
  }

  private void production(ProposedChange change) throws SQLException {
    update(
        """
        INSERT INTO titan.production_recipes (org_id, ingredient_id, batch_yield) VALUES (?, ?, ?)
        ON CONFLICT (org_id, ingredient_id) DO UPDATE
          SET batch_yield = excluded.batch_yield, updated_at = now()
        """,
        org,
        change.targetId(),
        quantity(change.after().get(ITSELF)));
    update(
        "DELETE FROM titan.production_recipe_lines WHERE org_id = ? AND ingredient_id = ?",
        org,
        change.targetId());
    for (Map.Entry<String, Long> line : change.after().entrySet()) {
      if (!line.getKey().equals(ITSELF)) {
        update(
            """
            INSERT INTO titan.production_recipe_lines
              (org_id, ingredient_id, input_ingredient_id, quantity)
            VALUES (?, ?, ?, ?)
            """,
            org,
            change.targetId(),
            line.getKey(),
            quantity(line.getValue()));
      }
    }
  }

  private void price(ProposedChange change) throws SQLException {
    update(
        """
        INSERT INTO titan.menu_prices (org_id, outlet_id, item_id, price_paise) VALUES (?, ?, ?, ?)
        ON CONFLICT (org_id, outlet_id, item_id) DO UPDATE SET price_paise = excluded.price_paise
        """,
        org,
        change.outlet(),
        change.targetId(),
        change.after().get(ITSELF));
  }

  private void update(String sql, Object... values) throws SQLException {
    LearnStore.update(connection, sql, values);
  }

  private static BigDecimal quantity(long milli) {
    return BigDecimal.valueOf(milli, 3);
  }
}
