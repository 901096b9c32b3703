package dev.titan.connectors.petpooja.menu;

import dev.titan.connectors.petpooja.menu.StoredMenu.Item;
import dev.titan.connectors.petpooja.menu.StoredMenu.Listing;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Menus in PostgreSQL, within a transaction that is the caller's to begin and end. */
final class MenuStore {

  /** Menus of one organisation are entered one after the other. */
  private static final String LOCK =
      "SELECT 1 FROM titan.organisations WHERE org_id = ? FOR NO KEY UPDATE";

  private static final String OUTLET =
      "SELECT 1 FROM titan.outlets WHERE org_id = ? AND outlet_id = ?";

  private static final String ITEMS =
      """
      SELECT item_id, outlet_id, name, category, price_paise, active FROM titan.menu_items
      WHERE org_id = ?
      """;

  private static final String PRICES =
      "SELECT item_id, price_paise FROM titan.menu_prices WHERE org_id = ? AND outlet_id = ?";

  private static final String LISTINGS =
      """
      SELECT item_id, name, category, price_paise, listed, replaced_by FROM titan.menu_listings
      WHERE org_id = ? AND outlet_id = ?
      """;

  private static final String ELSEWHERE =
      """
      SELECT DISTINCT item_id FROM titan.menu_listings
      WHERE org_id = ? AND outlet_id <> ? AND listed
      """;

  private static final String UNHEARD =
      """
      SELECT 1 FROM titan.outlets o
      WHERE org_id = ? AND outlet_id <> ? AND active AND NOT EXISTS
        (SELECT 1 FROM titan.menu_listings l
         WHERE l.org_id = o.org_id AND l.outlet_id = o.outlet_id)
      """;

  private static final String INSERT =
      """
      INSERT INTO titan.menu_items
        (org_id, item_id, outlet_id, name, category, price_paise, tax_group, is_mrp, is_combo)
      SELECT ?, ?, ?, ?, ?, ?, coalesce(max(tax_group), ''), coalesce(bool_or(is_mrp), false),
        coalesce(bool_or(is_combo), false)
      FROM titan.menu_items WHERE org_id = ? AND item_id = ?
      """;

  private static final String UPDATE =
      """
      UPDATE titan.menu_items
      SET outlet_id = ?, name = ?, category = ?, price_paise = ?, active = ?, updated_at = ?
      WHERE org_id = ? AND item_id = ?
      """;

  private static final String SET_PRICE =
      """
      INSERT INTO titan.menu_prices (org_id, outlet_id, item_id, price_paise) VALUES (?, ?, ?, ?)
      ON CONFLICT (org_id, outlet_id, item_id) DO UPDATE SET price_paise = excluded.price_paise
      """;

  private static final String DROP_PRICE =
      "DELETE FROM titan.menu_prices WHERE org_id = ? AND outlet_id = ? AND item_id = ?";

  private static final String LIST =
      """
      INSERT INTO titan.menu_listings
        (org_id, outlet_id, item_id, name, category, price_paise, listed, replaced_by, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (org_id, outlet_id, item_id) DO UPDATE SET
        name = excluded.name, category = excluded.category, price_paise = excluded.price_paise,
        listed = excluded.listed, replaced_by = excluded.replaced_by,
        changed_at = excluded.changed_at
      """;

  private static final String COPY_RECIPES =
      """
      INSERT INTO titan.recipes (org_id, item_id, variation, note)
      SELECT org_id, ?, variation, note FROM titan.recipes WHERE org_id = ? AND item_id = ?
      """;

  private static final String COPY_RECIPE_LINES =
      """
      INSERT INTO titan.recipe_lines (org_id, item_id, variation, ingredient_id, quantity)
      SELECT org_id, ?, variation, ingredient_id, quantity FROM titan.recipe_lines
      WHERE org_id = ? AND item_id = ?
      """;

  private static final String COPY_PARTS =
      """
      INSERT INTO titan.menu_combo_parts (org_id, item_id, part_item_id, part_variation, quantity)
      SELECT org_id, ?, part_item_id, part_variation, quantity FROM titan.menu_combo_parts
      WHERE org_id = ? AND item_id = ?
      """;

  private static final String MOVE_PARTS =
      """
      UPDATE titan.menu_combo_parts p SET part_item_id = ?
      WHERE org_id = ? AND part_item_id = ? AND item_id <> ? AND NOT EXISTS
        (SELECT 1 FROM titan.menu_combo_parts other
         WHERE other.org_id = p.org_id AND other.item_id = p.item_id
           AND other.part_item_id = ? AND other.part_variation = p.part_variation)
      """;

  private final Connection connection;
  private final OutletKey outlet;

  MenuStore(Connection connection, OutletKey outlet) {
    this.connection = connection;
    this.outlet = outlet;
  }

  /**
   * Reads what is known, and keeps others from entering a menu of the organisation meanwhile.
   *
   * @throws TitanException with {@link ErrorCode#UNKNOWN_OUTLET} when the store has no such outlet
   */
  StoredMenu read() throws SQLException {
    each(LOCK, row -> {}, outlet.org());
    if (each(OUTLET, row -> {}, outlet.org(), outlet.outlet()) == 0) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET, "The store has no outlet " + outlet + " to enter a menu for");
    }
    Map<String, Item> items = new HashMap<>();
    each(
        ITEMS,
        row ->
            items.put(
                row.getString(1),
                new Item(
                    row.getString(1),
                    Optional.ofNullable(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getBoolean(6))),
        outlet.org());
    Map<String, Long> prices = new HashMap<>();
    each(
        PRICES, row -> prices.put(row.getString(1), row.getLong(2)), outlet.org(), outlet.outlet());
    Map<String, Listing> listings = new HashMap<>();
    each(
        LISTINGS,
        row ->
            listings.put(
                row.getString(1),
                new Listing(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getBoolean(5),
                    Optional.ofNullable(row.getString(6)))),
        outlet.org(),
        outlet.outlet());
    Set<String> elsewhere = new HashSet<>();
    each(ELSEWHERE, row -> elsewhere.add(row.getString(1)), outlet.org(), outlet.outlet());
    boolean unheard = each(UNHEARD, row -> {}, outlet.org(), outlet.outlet()) > 0;
    return new StoredMenu(items, prices, listings, elsewhere, !unheard);
  }

  /** Writes a plan. */
  void write(MenuPlan plan, Instant now) throws SQLException {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    Map<String, String> predecessors = new HashMap<>();
    plan.heirs().forEach((old, heir) -> predecessors.put(heir, old));
    for (Item item : plan.inserted()) {
      update(
          INSERT,
          outlet.org(),
          item.id(),
          item.outlet().orElse(null),
          item.name(),
          item.category(),
          item.pricePaise(),
          outlet.org(),
          predecessors.getOrDefault(item.id(), ""));
    }
    for (Item item : plan.updated()) {
      update(
          UPDATE,
          item.outlet().orElse(null),
          item.name(),
          item.category(),
          item.pricePaise(),
          item.active(),
          at,
          outlet.org(),
          item.id());
    }
    for (Map.Entry<String, Optional<Long>> price : plan.prices().entrySet()) {
      if (price.getValue().isPresent()) {
        update(SET_PRICE, outlet.org(), outlet.outlet(), price.getKey(), price.getValue().get());
      } else {
        update(DROP_PRICE, outlet.org(), outlet.outlet(), price.getKey());
      }
    }
    for (Map.Entry<String, String> heir : plan.heirs().entrySet()) {
      update(COPY_RECIPES, heir.getValue(), outlet.org(), heir.getKey());
      update(COPY_RECIPE_LINES, heir.getValue(), outlet.org(), heir.getKey());
      update(COPY_PARTS, heir.getValue(), outlet.org(), heir.getKey());
    }
    for (Map.Entry<String, String> gone : plan.succeeded().entrySet()) {
      String heir = gone.getValue();
      update(MOVE_PARTS, heir, outlet.org(), gone.getKey(), heir, heir);
    }
    for (Listing listing : plan.listings()) {
      update(
          LIST,
          outlet.org(),
          outlet.outlet(),
          listing.id(),
          listing.name(),
          listing.category(),
          listing.pricePaise(),
          listing.listed(),
          listing.replacedBy().orElse(null),
          at);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }

  private int each(String sql, RowReader reader, String... values) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        select.setString(at + 1, values[at]);
      }
      int rows = 0;
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
          rows++;
        }
      }
      return rows;
    }
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
