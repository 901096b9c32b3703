package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.stock.StockDay.Invoice;
import dev.titan.localstack.simulator.house.stock.StockDay.InvoiceLine;
import dev.titan.localstack.simulator.house.stock.StockDay.Return;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Orders what falls under its reorder level, from one of several vendors. */
final class Buying {
  private static final CookBook BOOK = CookBook.standard();
  private static final int USUAL_VENDOR_PERCENT = 78;
  private static final int RETURNED_PER_THOUSAND = 12;
  private static final List<String> FAULTS =
      List.of("Damaged pack", "Short expiry", "Wrong item", "Poor quality");

  private final HouseOutlet outlet;
  private final Prices prices;

  Buying(HouseOutlet outlet) {
    this.outlet = outlet;
    this.prices = new Prices(outlet.seed(), outlet.outlet().priceFactorPercent());
  }

  /** For how many days an ingredient is bought. */
  static double parDays(Ingredient ingredient) {
    return Math.max(1.2, Math.min(6, ingredient.shelfDays() * 0.6));
  }

  /** The day's invoices, one a vendor, so that all that is needed is there. */
  List<Invoice> invoices(
      LocalDate day, long[] stock, long[] needed, double[] daily, SplittableRandom random) {
    Map<String, List<InvoiceLine>> byVendor = new LinkedHashMap<>();
    for (int i = 0; i < stock.length; i++) {
      Ingredient ingredient = BOOK.ingredients().get(i);
      int chosen = random.nextInt(100);
      if (ingredient.made()) {
        continue;
      }
      double par = parDays(ingredient);
      long reorder = Math.round(daily[i] * Math.max(0.4, par / 3));
      if (stock[i] - needed[i] >= reorder) {
        continue;
      }
      long wanted = needed[i] + Math.round(daily[i] * par) - stock[i];
      long packs =
          Math.max(1, Math.floorDiv(wanted + ingredient.packMilli() - 1, ingredient.packMilli()));
      List<String> vendors = ingredient.vendors();
      String vendor =
          chosen < USUAL_VENDOR_PERCENT ? vendors.get(0) : vendors.get(chosen % vendors.size());
      long packPrice = prices.pack(ingredient, vendor, day);
      long amount = packs * packPrice;
      long tax = (amount * ingredient.taxPercent() + 50) / 100;
      byVendor
          .computeIfAbsent(vendor, name -> new ArrayList<>())
          .add(new InvoiceLine(ingredient, packs, packPrice, amount, tax));
    }
    List<Invoice> invoices = new ArrayList<>();
    Instant opens = outlet.roster(day).opens();
    byVendor.forEach(
        (vendor, lines) -> {
          int number = invoices.size() + 1;
          invoices.add(
              new Invoice(
                  "invoice-" + day + "-" + number,
                  number(vendor, day),
                  vendor,
                  opens.plusSeconds(600L * number),
                  lines));
        });
    return invoices;
  }

  /** What of yesterday's deliveries goes back today. */
  List<Return> returns(List<Invoice> delivered, LocalDate day, SplittableRandom random) {
    List<Return> returns = new ArrayList<>();
    for (Invoice invoice : delivered) {
      for (InvoiceLine line : invoice.lines()) {
        if (random.nextInt(1000) < RETURNED_PER_THOUSAND) {
          Ingredient ingredient = line.ingredient();
          returns.add(
              new Return(
                  "return-" + day + "-" + (returns.size() + 1),
                  invoice.id(),
                  invoice.vendor(),
                  ingredient,
                  ingredient.packMilli(),
                  line.packPrice(),
                  (line.packPrice() * ingredient.taxPercent() + 50) / 100,
                  FAULTS.get(random.nextInt(FAULTS.size()))));
        }
      }
    }
    return returns;
  }

  /** Paise for a thousand base units (a kilogram, a litre, a thousand pieces). */
  long price(Ingredient ingredient, LocalDate day) {
    if (!ingredient.made()) {
      long pack = prices.pack(ingredient, ingredient.vendors().get(0), day);
      return pack * 1_000_000 / ingredient.packMilli();
    }
    for (Production production : BOOK.productions()) {
      if (production.product().equals(ingredient)) {
        long cost = 0;
        for (Map.Entry<String, Long> input : production.inputs().entrySet()) {
          Ingredient used = BOOK.ingredients().get(BOOK.position(input.getKey()));
          cost += worth(used, input.getValue(), day);
        }
        return cost * 1_000_000 / production.batchMilli();
      }
    }
    return 0;
  }

  /** What so much of an ingredient is worth, in paise. */
  long worth(Ingredient ingredient, long milli, LocalDate day) {
    return price(ingredient, day) * milli / 1_000_000;
  }

  private static String number(String vendor, LocalDate day) {
    StringBuilder initials = new StringBuilder();
    for (String word : vendor.split(" ", 0)) {
      initials.append(word.charAt(0));
    }
    return initials + "/" + day.getYear() % 100 + "/" + (1000 + day.getDayOfYear() * 7);
  }
}
