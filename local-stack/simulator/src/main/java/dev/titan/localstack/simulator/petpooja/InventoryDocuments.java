package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.localstack.simulator.house.stock.Ingredient;
import dev.titan.localstack.simulator.house.stock.StockDay;
import dev.titan.localstack.simulator.house.stock.StockDay.Invoice;
import dev.titan.localstack.simulator.house.stock.StockDay.InvoiceLine;
import dev.titan.localstack.simulator.house.stock.StockDay.Level;
import dev.titan.localstack.simulator.house.stock.StockDay.Return;
import dev.titan.localstack.simulator.house.stock.StockDay.Transfer;
import dev.titan.localstack.simulator.house.stock.StockDay.Wastage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The store room as the API shows it at an instant: every number is a text, and quantities come in
 * the unit that the ingredient is bought in (KG, LTR, GM, ML, PCS) with prices to match.
 */
final class InventoryDocuments {
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd-MM-uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final long LARGE_PACK = 1_000_000;

  private final InventoryOutlet outlet;
  private final Instant now;

  InventoryDocuments(InventoryOutlet outlet, Instant now) {
    this.outlet = outlet;
    this.now = now;
  }

  /** The closing stock of a day that is over; nothing for any other. */
  List<ObjectNode> stock(LocalDate date) {
    List<ObjectNode> entries = new ArrayList<>();
    if (over(date)) {
      for (Level level : outlet.stock().day(date).levels()) {
        Ingredient ingredient = level.ingredient();
        ObjectNode entry = object();
        entry.put("name", ingredient.name());
        entry.put("price", price(ingredient, level.price()));
        entry.put("unit", unit(ingredient));
        entry.put("qty", quantity(ingredient, level.closing()));
        entry.put("category", ingredient.category());
        entry.put("sapcode", ingredient.id());
        entries.add(entry);
      }
    }
    return entries;
  }

  /** The invoices of a day, and what other outlets sent, by refId. */
  Map<Long, ObjectNode> purchases(LocalDate date) {
    Map<Long, ObjectNode> found = new LinkedHashMap<>();
    if (!over(date)) {
      return found;
    }
    StockDay day = outlet.stock().day(date);
    for (Invoice invoice : day.invoices()) {
      ObjectNode entry =
          document(date, found.size() + 1, invoice.number(), invoice.at(), invoice.vendor());
      ArrayNode items = entry.putArray("item_details");
      long net = 0;
      for (InvoiceLine line : invoice.lines()) {
        items.add(item(line.ingredient(), line.quantity(), line.amount(), line.tax(), ""));
        net += line.amount();
      }
      totals(entry, net, invoice.total() - net);
      found.put(refId(date, found.size() + 1), entry);
    }
    for (Transfer transfer : day.transfers()) {
      if (transfer.to().equals(outlet.profile().outletId())) {
        long number = found.size() + 1L;
        found.put(refId(date, number), transfer(date, number, transfer, transfer.from()));
      }
    }
    return found;
  }

  /** What left in another way than over a bill: wastage, transfers, purchase returns. */
  Map<Long, ObjectNode> sales(LocalDate date, String type) {
    Map<Long, ObjectNode> found = new LinkedHashMap<>();
    if (!over(date)) {
      return found;
    }
    StockDay day = outlet.stock().day(date);
    switch (type) {
      case "wastage" -> wastage(date, day, found);
      case "transfer" -> {
        for (Transfer transfer : day.transfers()) {
          if (transfer.from().equals(outlet.profile().outletId())) {
            long number = found.size() + 1L;
            found.put(refId(date, number), transfer(date, number, transfer, transfer.to()));
          }
        }
      }
      case "purchase return" -> {
        for (Return back : day.returns()) {
          long number = found.size() + 1L;
          ObjectNode entry = document(date, number, back.id(), morning(date), back.vendor());
          entry
              .putArray("item_details")
              .add(
                  item(
                      back.ingredient(),
                      back.quantity(),
                      back.amount(),
                      back.tax(),
                      back.reason()));
          totals(entry, back.amount(), back.tax());
          found.put(refId(date, number), entry);
        }
      }
      default -> {
        // Nothing is sold but over bills.
      }
    }
    return found;
  }

  // A document for each entry, shown from when it was written down, on the day it counts for.
  private void wastage(LocalDate date, StockDay day, Map<Long, ObjectNode> found) {
    long number = 0;
    for (Wastage wastage : day.wastage()) {
      number++;
      if (wastage.enteredAt().isAfter(now)) {
        continue;
      }
      ObjectNode entry = document(date, number, wastage.id(), wastage.enteredAt(), "");
      entry.put("created_by", wastage.staff());
      entry
          .putArray("item_details")
          .add(
              item(
                  wastage.ingredient(), wastage.quantity(), wastage.amount(), 0, wastage.reason()));
      totals(entry, wastage.amount(), 0);
      found.put(refId(date, number), entry);
    }
  }

  private ObjectNode transfer(LocalDate date, long number, Transfer transfer, String other) {
    ObjectNode entry = document(date, number, transfer.id(), morning(date), other);
    entry
        .putArray("item_details")
        .add(item(transfer.ingredient(), transfer.quantity(), transfer.amount(), 0, ""));
    totals(entry, transfer.amount(), 0);
    return entry;
  }

  private ObjectNode document(
      LocalDate date, long number, String invoice, Instant created, String other) {
    ObjectNode entry = object();
    entry.put("id", Long.toString(refId(date, number)));
    entry.put("refId", Long.toString(refId(date, number)));
    entry.put("invoice_number", invoice);
    entry.put("invoice_date", DAY_FIRST.format(date));
    entry.put("created_on", TIME.format(created.atZone(outlet.profile().zone())));
    entry.put("receiver_name", other);
    entry.put("status", "Active");
    return entry;
  }

  private static void totals(ObjectNode entry, long net, long tax) {
    entry.put("sub_total", rupees(net));
    entry.put("total_tax", rupees(tax));
    entry.put("total", rupees(net + tax));
  }

  private static ObjectNode item(
      Ingredient ingredient, long milli, long amount, long tax, String description) {
    ObjectNode item = object();
    item.put("itemid", ingredient.id());
    item.put("itemname", ingredient.name());
    item.put("category", ingredient.category());
    item.put("qty", quantity(ingredient, milli));
    item.put("lbl_unit", unit(ingredient));
    item.put("price", price(ingredient, milli == 0 ? 0 : amount * 1_000_000 / milli));
    item.put("amount", rupees(amount));
    item.put("tax", rupees(tax));
    item.put("description", description);
    return item;
  }

  private boolean over(LocalDate date) {
    return !date.isBefore(outlet.stock().first()) && !outlet.profile().endOf(date).isAfter(now);
  }

  private Instant morning(LocalDate date) {
    return date.atTime(outlet.profile().opens()).atZone(outlet.profile().zone()).toInstant();
  }

  private static long refId(LocalDate date, long number) {
    return date.toEpochDay() * 1000 + number;
  }

  private static boolean large(Ingredient ingredient) {
    return !ingredient.unit().equals("pcs") && ingredient.packMilli() >= LARGE_PACK;
  }

  private static String unit(Ingredient ingredient) {
    return switch (ingredient.unit()) {
      case "g" -> large(ingredient) ? "KG" : "GM";
      case "ml" -> large(ingredient) ? "LTR" : "ML";
      default -> "PCS";
    };
  }

  private static String quantity(Ingredient ingredient, long milli) {
    return plain(BigDecimal.valueOf(milli, large(ingredient) ? 6 : 3));
  }

  // From paise for a thousand base units to rupees for one unit.
  private static String price(Ingredient ingredient, long paise) {
    return plain(BigDecimal.valueOf(paise, large(ingredient) ? 2 : 5));
  }

  private static String rupees(long paise) {
    return plain(BigDecimal.valueOf(paise, 2));
  }

  private static String plain(BigDecimal value) {
    BigDecimal exact = value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
