package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.googledrive.report.Recipes.Recipe;
import dev.titan.connectors.googledrive.report.ReferenceRow.HalfRecipe;
import dev.titan.connectors.googledrive.report.ReferenceRow.ProductionLine;
import dev.titan.connectors.googledrive.report.ReferenceRow.RecipeLine;
import dev.titan.connectors.googledrive.table.Numbers.Amount;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.Quantities;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.error.ErrorCode;
import java.util.Optional;

/**
 * Recipes of items and of what the kitchen makes in batches: each row is one ingredient. They are
 * told when the table has ended, whole or not at all.
 */
final class RecipeMapper implements RowMapper {

  private final Mapping mapping;
  private final Recipes recipes = new Recipes();

  RecipeMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    Place place = mapping.site().of(row);
    Optional<Recipe> recipe = Optional.empty();
    try {
      StockNames names = mapping.context().names().apply(place.key());
      recipe = Optional.of(recipe(row, place, names));
      String material = row.required("rawMaterial");
      Ingredient ingredient = names.ingredient(material, "");
      Quantities quantity = Stock.of(row, "quantity", "unit", ingredient);
      if (quantity.milli() == 0) {
        row.notes().row("Recipes hold ingredients with a quantity of nothing; they are left out");
        return new RowResult.Skipped(SkipReason.NOTHING);
      }
      recipes.add(
          recipe.get(),
          row.at(),
          mapping.report() == Report.RECIPE
              ? recipe(row, place, ingredient, material, quantity)
              : production(row, place, names, ingredient, material, quantity));
      return new RowResult.Kept(recipe.get().group());
    } catch (RuntimeException e) {
      recipes.lost(recipe);
      throw e;
    }
  }

  @Override
  public void end(Ending ending) {
    recipes.end(ending, mapping.notes());
  }

  private Recipe recipe(Row row, Place place, StockNames names) {
    String org = place.key().org();
    String outlet = place.key().outlet();
    if (mapping.report() == Report.RECIPE) {
      return recipes.of(
          row.at(), new HalfRecipe(org, outlet, "", row.required("item"), row.text("variation")));
    }
    String product = row.required("product");
    return recipes.of(
        row.at(), new HalfRecipe(org, outlet, names.ingredient(product, "").id(), product, ""));
  }

  private static RecipeLine recipe(
      Row row, Place place, Ingredient ingredient, String material, Quantities quantity) {
    return new RecipeLine(
        place.key().org(),
        place.key().outlet(),
        row.required("item"),
        row.text("variation"),
        ingredient.id(),
        material,
        quantity.milli(),
        quantity.unit());
  }

  private static ProductionLine production(
      Row row,
      Place place,
      StockNames names,
      Ingredient ingredient,
      String material,
      Quantities quantity) {
    String product = row.required("product");
    Ingredient made = names.ingredient(product, "");
    Quantities batch = batch(row, made);
    if (batch.milli() == 0) {
      throw row.wrong(ErrorCode.BAD_NUMBER, "yield", "0", "is no yield of a batch");
    }
    return new ProductionLine(
        place.key().org(),
        place.key().outlet(),
        made.id(),
        product,
        batch.milli(),
        batch.unit(),
        ingredient.id(),
        material,
        quantity.milli(),
        quantity.unit());
  }

  private static Quantities batch(Row row, Ingredient made) {
    Amount amount = row.quantity("yield").orElseThrow(() -> row.missing("yield"));
    if (amount.unit().isEmpty() && row.text("yieldUnit").isEmpty() && made.unit().isEmpty()) {
      throw row.missing("yieldUnit");
    }
    if (amount.unit().isEmpty() && row.text("yieldUnit").isEmpty()) {
      row.notes().row("Yields have no unit; the base unit of what is made is taken");
      return Quantities.of(amount.value(), made.unit().orElseThrow().name(), made);
    }
    return Stock.of(row, "yield", "yieldUnit", made);
  }
}
