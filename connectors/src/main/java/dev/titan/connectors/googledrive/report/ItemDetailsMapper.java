package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.petpooja.LinePrices;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.BillLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Item report with order details: each row is a line, and lines with the same day of trade and
 * number are a bill. A bill is told when the table has ended, since its rows may stand anywhere in
 * it; this is the one report that is kept in memory. A bill of which a row cannot be read is not
 * told at all: half of it would look as if food had not been billed. Which bill that is {@link
 * LostLines} knows where the row itself does not say it.
 */
final class ItemDetailsMapper implements RowMapper {

  private static final long ONE_MILLI = 1000;

  private final Mapping mapping;
  private final Map<String, LinesOfBill> bills = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final LostLines lost = new LostLines();

  ItemDetailsMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    LinesOfBill bill = null;
    try {
      bill = bill(row);
      lost.found(bill);
      bill.add(row, line(row), lineTotal(row), mapping.observedAt(), mapping.source());
      return new RowResult.Kept(bill.group());
    } catch (RuntimeException e) {
      if (bill != null) {
        bill.spoil();
      } else {
        mapping.lost().row(row);
        if (!(e instanceof TitanException known) || known.code() != ErrorCode.UNKNOWN_OUTLET) {
          lost.add(row); // And else it is about another outlet.
        }
      }
      row.notes()
          .row("Bills are left out because one of their rows cannot be read; it is told as bad");
      throw e;
    }
  }

  @Override
  public void end(Ending ending) {
    for (LinesOfBill bill : bills.values()) {
      if (bill.isSpoiled() || lost.isOf(bill)) {
        ending.leaveOut(bill.group(), SkipReason.INCOMPLETE_BILL);
        mapping.lost().day(bill.businessDate());
      } else {
        ending.part(bill.first(), bill.part(), bill.group());
      }
    }
  }

  /** The bill of a row. */
  private LinesOfBill bill(Row row) {
    Place place = mapping.site().of(row);
    When when = When.of(row, "timestamp", "date", mapping.around(place));
    if (!when.exact()) {
      row.notes().row("Bills have a day and no time; the start of the day of trade stands for it");
    }
    String invoice = row.requiredDocument("invoice");
    String group = place.key() + " " + LinesOfBill.id(when, invoice);
    return bills.computeIfAbsent(
        group, key -> new LinesOfBill(row.at(), key, place, when, invoice));
  }

  private BillLine line(Row row) {
    long quantity = row.portionsMilli("quantity").orElseThrow(() -> row.missing("quantity"));
    if (quantity < 0) {
      throw row.wrong(
          ErrorCode.BAD_NUMBER, "quantity", String.valueOf(quantity / ONE_MILLI), "is negative");
    }
    long total = totalBeforeDiscount(row, quantity);
    return new BillLine(
        row.document("itemId"),
        row.document("itemCode"),
        once(itemName(row)),
        once(row.text("category")),
        unitPrice(row, quantity, total),
        quantity,
        total,
        row.paiseOrZero("discount"),
        row.paiseOrZero("tax"),
        List.of(),
        row.text("note"));
  }

  private static long totalBeforeDiscount(Row row, long quantity) {
    return row.paise("subTotal")
        .or(() -> row.paise("price").map(price -> LinePrices.times(price, quantity)))
        .orElseGet(
            () -> {
              row.notes()
                  .row(
                      "Lines have neither a price nor a sum before discount; '%s' less tax and plus"
                              .formatted(row.header("total"))
                          + " discount is taken");
              return lineTotal(row) - row.paiseOrZero("tax") + row.paiseOrZero("discount");
            });
  }

  /** In some files the price is that of the whole line: told by the line itself. */
  private static long unitPrice(Row row, long quantity, long total) {
    if (quantity == 0) {
      return row.paiseOrZero("price");
    }
    if (row.paise("price").isEmpty()) {
      return LinePrices.dividedBy(total, quantity);
    }
    long price = row.paise("price").orElseThrow();
    if (quantity != ONE_MILLI && price == total && price != 0) {
      row.notes()
          .row(
              "'%s' equals the sum of the line though the quantity is not 1; it is divided"
                  .formatted(row.header("price")));
      return LinePrices.dividedBy(total, quantity);
    }
    if (LinePrices.times(price, quantity) != total) {
      row.notes()
          .row(
              "'%s' times '%s' is not the sum of the line (add-ons?); the sum is taken"
                  .formatted(row.header("price"), row.header("quantity")));
    }
    return price;
  }

  private static long lineTotal(Row row) {
    return row.paise("total")
        .orElseGet(
            () -> {
              long before =
                  row.paise("subTotal")
                      .or(
                          () ->
                              row.paise("price")
                                  .map(
                                      price ->
                                          LinePrices.times(
                                              price, row.portionsMilli("quantity").orElse(0L))))
                      .orElseThrow(() -> row.missing("total"));
              return before - row.paiseOrZero("discount") + row.paiseOrZero("tax");
            });
  }

  /** As on the menu: "Item (Variation)". */
  private static String itemName(Row row) {
    String item = row.required("item");
    String variation = row.text("variation");
    return variation.isEmpty() || item.endsWith("(" + variation + ")")
        ? item
        : "%s (%s)".formatted(item, variation);
  }

  /** One copy of a text that comes again and again. */
  private String once(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
