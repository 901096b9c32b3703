package dev.titan.connectors.googledrive.report;

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
    private final List<Line> lines = new ArrayList<>();
    private boolean spoiled;

    private Recipe(String name) {
      this.name = name;
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

  /** The recipe that the next row is of. */
  Recipe of(String item, String variation) {
    String name = variation.isEmpty() ? item : "%s (%s)".formatted(item, variation);
    Recipe recipe = recipes.computeIfAbsent(Recipe.group(name), none -> new Recipe(name));
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
