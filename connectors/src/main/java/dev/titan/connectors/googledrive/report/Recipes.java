package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.ReferenceRow.HalfRecipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The recipes of one table while its rows are read. One of which a row cannot be read is left out
 * whole, since half a recipe is a wrong one. A row that does not even tell its recipe may belong to
 * the one above it or to the one below.
 */
final class Recipes {

  private final Map<String, Recipe> recipes = new LinkedHashMap<>();
  private Optional<Recipe> above = Optional.empty();
  private boolean ofNext;

  /** One recipe; its name as it was written first. */
  static final class Recipe {
    private final String name;
    private final SourceRow at;
    private final ReferenceRow half;
    private final List<Line> lines = new ArrayList<>();
    private boolean spoiled;

    private Recipe(String name, SourceRow at, ReferenceRow half) {
      this.name = name;
      this.at = at;
      this.half = half;
    }

    /** What tells it from others, however its name is written. */
    String group() {
      return group(name);
    }

    private static String group(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  private record Line(SourceRow at, ReferenceRow row) {}

  /**
   * The recipe that the next row is of.
   *
   * @param half what is told when a row of it cannot be read
   */
  Recipe of(SourceRow at, HalfRecipe half) {
    String name =
        half.variation().isEmpty()
            ? half.name()
            : "%s (%s)".formatted(half.name(), half.variation());
    Recipe recipe = recipes.computeIfAbsent(Recipe.group(name), none -> new Recipe(name, at, half));
    recipe.spoiled |= ofNext;
    ofNext = false;
    above = Optional.of(recipe);
    return recipe;
  }

  /** Takes a row of a recipe. */
  void add(Recipe recipe, SourceRow at, ReferenceRow row) {
    recipe.lines.add(new Line(at, row));
  }

  /** Notes that a row cannot be read; its recipe is empty where it does not tell that. */
  void lost(Optional<Recipe> recipe) {
    recipe.or(() -> above).ifPresent(one -> one.spoiled = true);
    ofNext = recipe.isEmpty();
  }

  /** Tells those of which all is there. */
  void end(RowMapper.Ending ending, Assumptions notes) {
    for (Recipe recipe : recipes.values()) {
      if (recipe.spoiled) {
        ending.leaveOut(recipe.group(), SkipReason.INCOMPLETE_RECIPE);
        ending.reference(recipe.at, recipe.half);
        notes.say(
            "The recipe of %s is left out whole, since a row that is or may be of it cannot be read"
                .formatted(recipe.name));
      } else if (!recipe.lines.isEmpty()) {
        recipe.lines.forEach(line -> ending.reference(line.at(), line.row()));
        ending.taken(recipe.group());
      }
    }
  }
}
