package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.googledrive.report.ReferenceRow.MenuCost;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recipe costing. A cost of zero is handed on as zero and said: mostly the item has no recipe. So
 * is a cost above the price.
 */
final class RecipeCostingMapper implements RowMapper {

  private final Mapping mapping;
  private final Set<String> seen = new HashSet<>();

  RecipeCostingMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    Place place = mapping.site().of(row);
    String item = row.required("item");
    Optional<Long> cost = row.paise("cost");
    Optional<Long> price = row.paise("price");
    if (!seen.add(item.toLowerCase(Locale.ROOT))) {
      row.notes().row("Items stand in the table more than once; the later row of an item holds");
    }
    if (cost.isEmpty()) {
      row.notes().row("Items have no cost");
    } else if (cost.get() == 0) {
      row.notes().row("Items have a cost of zero; most likely they have no recipe");
    }
    if (price.isEmpty() || price.get() == 0) {
      row.notes().row("Items have no selling price, or one of zero");
    } else if (cost.isPresent() && cost.get() > price.get()) {
      row.notes().row("Items cost more than they sell for; taken as stated");
    }
    return new RowResult.Reference(
        new MenuCost(
            place.key().org(), place.key().outlet(), item, cost.orElse(null), price.orElse(null)));
  }
}
