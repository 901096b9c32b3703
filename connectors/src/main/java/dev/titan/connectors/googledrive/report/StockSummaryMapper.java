package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.Quantities;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.event.StableId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Stock summary: the closing stock of each raw material is what the books close the last day of the
 * period with. The movements in between come from their own reports and are not read here.
 */
final class StockSummaryMapper implements RowMapper {

  private final Mapping mapping;
  private final Map<String, Quantities> seen = new HashMap<>();

  StockSummaryMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    Place place = mapping.site().of(row);
    LocalDate day = day(row, place);
    String name = row.required("rawMaterial");
    Ingredient ingredient = mapping.context().names().apply(place.key()).ingredient(name, "");
    Quantities quantity = Stock.of(row, "closing", "unit", ingredient);
    String id =
        StableId.of(
            mapping.source(),
            place.key().toString(),
            day.toString(),
            name.toLowerCase(Locale.ROOT));
    Quantities before = seen.putIfAbsent(id, quantity);
    if (before != null) {
      if (before.equals(quantity)) {
        return new RowResult.Skipped(SkipReason.REPEATED);
      }
      throw row.wrong(
          ErrorCode.UNKNOWN_VALUE,
          "rawMaterial",
          name,
          "is counted twice, with different figures; the first one holds");
    }
    When end = new When(place.calendar().endOf(day).minusMillis(1), day, true);
    return new Movement(
            MovementKind.STOCK_COUNT,
            id,
            day.toString(),
            end,
            name,
            ingredient,
            row.text("category"),
            quantity,
            0,
            0,
            "",
            "",
            "")
        .at(place, mapping);
  }

  private LocalDate day(Row row, Place place) {
    if (row.has("date")) {
      return When.of(row, "date", "date", mapping.around(place)).businessDate();
    }
    LocalDate day =
        mapping
            .period()
            .map(period -> period.to().toLocalDate())
            .orElseThrow(
                () ->
                    new TitanException(
                        ErrorCode.BAD_TIME,
                        "The file does not say of which day this stock is: export it with its"
                            + " period above the table"));
    if (place.calendar().startOf(day).isAfter(mapping.observedAt())) {
      throw new TitanException(
          ErrorCode.BAD_TIME, "The period of this stock ends on %s, in the future".formatted(day));
    }
    return day;
  }
}
