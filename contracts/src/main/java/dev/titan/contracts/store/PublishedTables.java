package dev.titan.contracts.store;

import java.util.List;

/**
 * The tables whose rows go to the jobs through {@code titan.reference}: those of the publication.
 */
public final class PublishedTables {

  /** Schema of every table of the store. */
  public static final String SCHEMA = "titan";

  /** The publication in PostgreSQL that holds them. */
  public static final String PUBLICATION = "titan_reference";

  /** Their names without the schema; an entity of a reference change is one of these. */
  public static final List<String> NAMES =
      List.of(
          "organisations",
          "outlets",
          "outlet_hours",
          "menu_items",
          "menu_prices",
          "menu_combo_parts",
          "ingredients",
          "ingredient_packs",
          "recipes",
          "recipe_lines",
          "production_recipes",
          "production_recipe_lines",
          "vendors",
          "vendor_prices",
          "staff",
          "staff_shifts",
          "holidays",
          "detector_rules",
          "name_bridges",
          "dispositions");

  private PublishedTables() {}
}
