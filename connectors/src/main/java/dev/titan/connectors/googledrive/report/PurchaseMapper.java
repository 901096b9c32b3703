package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.Quantities;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.money.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Purchases. The amount is before tax: as stated, else the net amount less the tax, else rate times
 * quantity. What came from another outlet is a transfer.
 */
final class PurchaseMapper implements RowMapper {

  private final Mapping mapping;
  private final Nth nth = new Nth();

  PurchaseMapper(Mapping mapping) {
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
    StockNames names = mapping.context().names().apply(place.key());
    When when = When.of(row, "date", "date", mapping.around(place));
    String supplier = row.required("supplier");
    String invoice = row.document("invoice");
    if (invoice.isEmpty()) {
      row.notes().row("Purchases have no invoice number; supplier and day tell them apart");
    }
    String item = row.required("item");
    Ingredient ingredient = names.ingredient(item, "");
    Quantities quantity = Stock.of(row, "quantity", "unit", ingredient);
    Optional<String> outlet = names.outlet(supplier);
    return new Movement(
            outlet.isPresent() ? MovementKind.TRANSFER_IN : MovementKind.PURCHASE,
            nth.id(
                mapping.source(),
                place.key().toString(),
                supplier.toLowerCase(Locale.ROOT),
                invoice.isEmpty() ? when.businessDate().toString() : invoice,
                item.toLowerCase(Locale.ROOT)),
            invoice,
            when,
            item,
            ingredient,
            row.text("category"),
            quantity,
            amount(row),
            row.paiseOrZero("tax"),
            outlet.orElse(supplier),
            row.text("description"),
            row.person("createdBy"))
        .at(place, mapping);
  }

  private static long amount(Row row) {
    Optional<Long> stated = row.paise("amount");
    if (stated.isPresent()) {
      return stated.get();
    }
    Optional<Long> net = row.paise("net");
    if (net.isPresent()) {
      row.notes()
          .row(
              "Purchases state no amount before tax; '%s' less the tax is taken"
                  .formatted(row.header("net")));
      return net.get() - row.paiseOrZero("tax");
    }
    // A price of nothing would look like a gift and spoil every comparison of prices.
    BigDecimal rate = row.rupees("rate").orElseThrow(() -> row.missing("amount"));
    if (rate.signum() < 0) {
      throw row.wrong(ErrorCode.BAD_NUMBER, "rate", rate.toPlainString(), "is negative");
    }
    row.notes()
        .row(
            "Purchases state no amount; '%s' times '%s' is taken"
                .formatted(row.header("rate"), row.header("quantity")));
    return Money.ofRupees(rate.multiply(Stock.written(row, "quantity"))).paise();
  }
}
