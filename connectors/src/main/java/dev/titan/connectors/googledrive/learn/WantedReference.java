package dev.titan.connectors.googledrive.learn;

import static dev.titan.connectors.googledrive.learn.ProposedChange.ITSELF;

import dev.titan.connectors.googledrive.learn.ProposedChange.Kind;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file says of recipes, prices and costs, by the thing that it says it of. A recipe with one
 * unknown name in it is left out whole: half a recipe is a wrong one. A cost or price of zero says
 * nothing.
 */
final class WantedReference {
  private final Map<Target, Map<String, Long>> wanted = new LinkedHashMap<>();
  private final Map<Target, String> names = new LinkedHashMap<>();
  private final Set<Target> halves = new HashSet<>();
  private final Set<String> unknown = new TreeSet<>();
  private final ItemNames items;

  private WantedReference(ItemNames items) {
    this.items = items;
  }

  /** The thing that is to be changed. */
  record Target(Kind kind, String outlet, String id, String variation) {}

  static WantedReference of(List<ReferenceRow> rows, ItemNames items) {
    WantedReference wanted = new WantedReference(items);
    for (ReferenceRow row : rows) {
      if (row instanceof ReferenceRow.MenuCost cost) {
        wanted.cost(cost);
      } else if (row instanceof ReferenceRow.RecipeLine line) {
        wanted.recipe(line);
      } else if (row instanceof ReferenceRow.ProductionLine line) {
        wanted.production(line);
      } else if (row instanceof ReferenceRow.HalfRecipe half) {
        wanted.half(half);
      }
    }
    wanted.wanted.keySet().removeAll(wanted.halves);
    return wanted;
  }

  /** By target, in the order of the file. */
  Map<Target, Map<String, Long>> wanted() {
    return wanted;
  }

  String name(Target target) {
    return names.get(target);
  }

  /** Names that mean nothing known. */
  Set<String> unknown() {
    return unknown;
  }

  private void cost(ReferenceRow.MenuCost row) {
    Optional<ItemNames.Item> item = item(row.item(), "");
    if (item.isEmpty()) {
      return;
    }
    if (row.costPaise() != null && row.costPaise() > 0) {
      Target cost = new Target(Kind.COST, row.outlet(), item.get().id(), "");
      parts(cost, row.item()).put(ITSELF, row.costPaise());
    }
    if (row.pricePaise() != null && row.pricePaise() > 0) {
      Target price = new Target(Kind.PRICE, row.outlet(), item.get().id(), "");
      parts(price, row.item()).put(ITSELF, row.pricePaise());
    }
  }

  private void recipe(ReferenceRow.RecipeLine row) {
    Optional<ItemNames.Item> item = item(row.item(), row.variation());
    if (item.isEmpty()) {
      unknownIngredient(row.ingredientId(), row.ingredient());
      return;
    }
    Target recipe = new Target(Kind.RECIPE, "", item.get().id(), item.get().variation());
    Map<String, Long> parts = parts(recipe, item.get().name());
    if (unknownIngredient(row.ingredientId(), row.ingredient()) || row.quantityMilli() <= 0) {
      halves.add(recipe);
    } else {
      parts.merge(row.ingredientId(), row.quantityMilli(), Long::sum);
    }
  }

  private void production(ReferenceRow.ProductionLine row) {
    boolean nameless = unknownIngredient(row.productId(), row.product());
    boolean half = unknownIngredient(row.ingredientId(), row.ingredient());
    if (nameless) {
      return;
    }
    Target recipe = new Target(Kind.PRODUCTION_RECIPE, "", row.productId(), "");
    Map<String, Long> parts = parts(recipe, row.product());
    if (half || row.quantityMilli() <= 0 || row.yieldMilli() <= 0) {
      halves.add(recipe);
    } else {
      parts.put(ITSELF, row.yieldMilli());
      parts.merge(row.ingredientId(), row.quantityMilli(), Long::sum);
    }
  }

  private void half(ReferenceRow.HalfRecipe row) {
    if (!row.productId().isEmpty()) {
      halves.add(new Target(Kind.PRODUCTION_RECIPE, "", row.productId(), ""));
    } else {
      items
          .find(row.name(), row.variation())
          .ifPresent(item -> halves.add(new Target(Kind.RECIPE, "", item.id(), item.variation())));
    }
  }

  private Optional<ItemNames.Item> item(String name, String variation) {
    Optional<ItemNames.Item> item = items.find(name, variation);
    if (item.isEmpty()) {
      unknown.add(name);
    }
    return item;
  }

  private boolean unknownIngredient(String id, String name) {
    if (id.isEmpty()) {
      unknown.add(name);
    }
    return id.isEmpty();
  }

  private Map<String, Long> parts(Target target, String name) {
    names.putIfAbsent(target, name);
    return wanted.computeIfAbsent(target, any -> new TreeMap<>());
  }
}
