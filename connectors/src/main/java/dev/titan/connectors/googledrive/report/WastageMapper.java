package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.Quantities;
import dev.titan.contracts.event.MovementKind;
import java.util.Locale;

/** Wastage: a raw material, or an item of the menu, that was thrown away. */
final class WastageMapper implements RowMapper {

  private final Mapping mapping;
  private final Nth nth = new Nth();

  WastageMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    Words.Standing standing = Words.standing(row);
    if (standing != Words.Standing.VALID) {
      return new RowResult.Skipped(
          standing == Words.Standing.CANCELLED ? SkipReason.CANCELLED : SkipReason.NOT_FINAL);
    }
    Place place = mapping.site().of(row);
    When when = When.of(row, "date", "date", mapping.around(place));
    String material = row.text("rawMaterial");
    String name = material.isEmpty() ? row.text("item") : material;
    if (name.isEmpty()) {
      throw row.missing("rawMaterial");
    }
    Ingredient ingredient = mapping.context().names().apply(place.key()).ingredient(name, "");
    Quantities quantity = Stock.of(row, "quantity", "unit", ingredient);
    String document = row.document("document");
    String area = row.text("area");
    return new Movement(
            MovementKind.WASTAGE,
            nth.id(
                mapping.source(),
                place.key().toString(),
                when.businessDate().toString(),
                document,
                area,
                name.toLowerCase(Locale.ROOT)),
            document,
            when,
            name,
            ingredient,
            "",
            quantity,
            row.paiseOrZero("amount"),
            0,
            "",
            row.text("description"),
            row.person("createdBy"))
        .at(place, mapping);
  }
}
