package dev.titan.connectors.googledrive.learn;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One thing that a file wants to be otherwise.
 *
 * @param outlet outlet of a price or cost; empty for recipes
 * @param targetId the menu item, or the ingredient that the kitchen makes
 * @param variation of the item; empty when it has none
 * @param targetName its name
 * @param before what the store has: thousandths of the base unit by ingredient id, and under {@link
 *     #ITSELF} the yield of a batch, or paise; empty when it has nothing
 * @param after what the file says, in the same form
 */
public record ProposedChange(
    Kind kind,
    String outlet,
    String targetId,
    String variation,
    String targetName,
    Map<String, Long> before,
    Map<String, Long> after) {

  /** The name under which stands what is no ingredient: a yield, a price, a cost. */
  public static final String ITSELF = "";

  /** What kind of thing. */
  public enum Kind {
    /** What goes into a portion of an item. */
    RECIPE,
    /** What goes into a batch of what the kitchen makes. */
    PRODUCTION_RECIPE,
    /** What an item sells for at an outlet. */
    PRICE,
    /** What an item costs to make by the till's own costing. */
    COST;

    /** As in the table. */
    String column() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }

  /** Keeps its own copies, in the order of the names. */
  public ProposedChange {
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
  }

  /** Each part that differs, by ingredient id or {@link #ITSELF}; null on a side without it. */
  public Map<String, Part> parts() {
    Map<String, Part> parts = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Part part = new Part(before.get(name), after.get(name));
      if (part.before() == null || !part.before().equals(part.after())) {
        parts.put(name, part);
      }
    }
    return parts;
  }

  /** A number before and after. */
  public record Part(Long before, Long after) {}
}
