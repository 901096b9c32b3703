package dev.titan.pipelines.ledger;

import dev.titan.pipelines.io.Table;
import java.util.List;

/** The copies of reference data that the ledger keeps for queries to join. */
final class ReferenceTables {

  static final Table OUTLETS =
      Table.of(
          "outlets",
          "org_id",
          "outlet_id",
          "name",
          "zone",
          "closing_time",
          "state",
          "enabled_sources",
          "is_active");

  static final Table MENU_ITEMS =
      Table.of(
          "menu_items",
          "org_id",
          "item_id",
          "only_outlet",
          "name",
          "category",
          "price",
          "tax_group",
          "is_mrp",
          "is_combo",
          "is_active");

  static final Table RECIPES =
      Table.of("recipes", "org_id", "item_id", "variation", "ingredient_id", "quantity");

  static final Table INGREDIENTS =
      Table.of(
          "ingredients", "org_id", "ingredient_id", "name", "category", "base_unit", "is_active");

  static final Table STAFF =
      Table.of("staff", "org_id", "outlet_id", "staff_id", "name", "roles", "is_active");

  static final List<Table> ALL = List.of(OUTLETS, MENU_ITEMS, RECIPES, INGREDIENTS, STAFF);

  private ReferenceTables() {}
}
