package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.unit.BaseUnit;

/** A row of reference data, as a file shows it. Names are as written and may need a bridge. */
public sealed interface ReferenceRow {

  /** Organisation id. */
  String org();

  /** Outlet id. */
  String outlet();

  /**
   * What an item costs and sells for.
   *
   * @param item name on the menu
   * @param costPaise what its recipe costs; null where the file says nothing, zero where it says
   *     zero (which mostly means that there is no recipe)
   * @param pricePaise what it sells for; null where the file says nothing
   */
  record MenuCost(String org, String outlet, String item, Long costPaise, Long pricePaise)
      implements ReferenceRow {}

  /**
   * One ingredient of a recipe.
   *
   * @param item name on the menu
   * @param variation size or kind of the item, empty when there is none
   * @param ingredientId our id of the ingredient, empty when its name is not bridged
   * @param ingredient its name as written
   * @param quantityMilli thousandths of the unit for one portion
   * @param unit the base unit
   */
  record RecipeLine(
      String org,
      String outlet,
      String item,
      String variation,
      String ingredientId,
      String ingredient,
      long quantityMilli,
      BaseUnit unit)
      implements ReferenceRow {}

  /**
   * One ingredient of what the kitchen makes in batches.
   *
   * @param product name of what is made
   * @param productId our id of it, empty when its name is not bridged
   * @param yieldMilli thousandths of the unit that one batch gives
   * @param yieldUnit the base unit of the product
   * @param ingredientId our id of the ingredient, empty when its name is not bridged
   * @param ingredient its name as written
   * @param quantityMilli thousandths of the unit for one batch
   * @param unit the base unit
   */
  record ProductionLine(
      String org,
      String outlet,
      String productId,
      String product,
      long yieldMilli,
      BaseUnit yieldUnit,
      String ingredientId,
      String ingredient,
      long quantityMilli,
      BaseUnit unit)
      implements ReferenceRow {}

  /**
   * A recipe of which a row cannot be read: what another table of the file says of it is not all.
   *
   * @param productId our id of what the kitchen makes in batches; empty for an item of the menu
   * @param name of the item or the product
   * @param variation size or kind of the item, empty when there is none
   */
  record HalfRecipe(String org, String outlet, String productId, String name, String variation)
      implements ReferenceRow {}
}
