package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.stock.StockDay.Batch;
import dev.titan.localstack.simulator.house.stock.StockDay.Invoice;
import dev.titan.localstack.simulator.house.stock.StockDay.InvoiceLine;
import dev.titan.localstack.simulator.house.stock.StockDay.Level;
import dev.titan.localstack.simulator.house.stock.StockDay.Return;
import dev.titan.localstack.simulator.house.stock.StockDay.Transfer;
import dev.titan.localstack.simulator.house.stock.StockDay.Wastage;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The stock as it goes from one day to the next. First everything that leaves is found, then what
 * must be bought so that nothing runs out, so stock never falls below zero.
 */
final class Shelves {
  private static final CookBook BOOK = CookBook.standard();
  private static final double NEWEST = 0.2;

  private final HouseOutlet outlet;
  private final Transfers transfers;
  private final Buying buying;
  private final int size = BOOK.ingredients().size();
  private final double[] daily = new double[size];
  private long[] stock = new long[size];
  private List<Invoice> yesterday = List.of();
  private LocalDate next;
  private boolean begun;

  Shelves(HouseOutlet outlet, Transfers transfers, LocalDate first) {
    this.outlet = outlet;
    this.transfers = transfers;
    this.buying = new Buying(outlet);
    this.next = first;
  }

  /** The day that comes next. */
  LocalDate next() {
    return next;
  }

  /** Makes the next day. */
  StockDay advance() {
    LocalDate date = next;
    OutletDay day = outlet.day(date);
    SplittableRandom random = day.random("stock", 0);
    long[] theoretical = Consumption.ofBills(BOOK, day);
    long[] staff = Consumption.ofStaffMeals(BOOK, outlet.kots(date));
    long[] used = new long[size];
    for (int i = 0; i < size; i++) {
      double loss = 0.012 + 0.011 * random.nextGaussian();
      used[i] = Math.round(theoretical[i] * (1 + Math.max(-0.004, Math.min(0.05, loss))));
    }
    begin(theoretical);
    List<Wastage> wastage = new WasteBook(outlet, day, buying).of(daily, random);
    long[] wasted = new long[size];
    wastage.forEach(w -> wasted[position(w.ingredient())] += w.quantity());
    List<Transfer> moved = transfers.of(date);
    long[] in = new long[size];
    long[] out = new long[size];
    for (Transfer transfer : moved) {
      in[position(transfer.ingredient())] += at(transfer.to()) * transfer.quantity();
      out[position(transfer.ingredient())] += at(transfer.from()) * transfer.quantity();
    }
    List<Return> returns = buying.returns(yesterday, date, random);
    long[] returned = new long[size];
    returns.forEach(r -> returned[position(r.ingredient())] += r.quantity());
    long[] made = new long[size];
    long[] intoBatches = new long[size];
    long[] leaving = sum(used, staff, wasted);
    List<Batch> batches = cook(date, leaving, made, intoBatches, random);
    long[] needed = sum(leaving, intoBatches, out, returned);
    List<Invoice> invoices = buying.invoices(date, stock, needed, daily, random);
    long[] bought = new long[size];
    for (Invoice invoice : invoices) {
      for (InvoiceLine line : invoice.lines()) {
        bought[position(line.ingredient())] += line.quantity();
      }
    }
    List<Level> levels = new ArrayList<>(size);
    long[] closing = new long[size];
    for (int i = 0; i < size; i++) {
      closing[i] = stock[i] + bought[i] + in[i] + made[i] - needed[i];
      Ingredient ingredient = BOOK.ingredients().get(i);
      levels.add(
          new Level(
              ingredient,
              stock[i],
              bought[i],
              returned[i],
              in[i],
              out[i],
              made[i],
              intoBatches[i],
              theoretical[i],
              used[i],
              staff[i],
              wasted[i],
              closing[i],
              buying.price(ingredient, date)));
      daily[i] = (1 - NEWEST) * daily[i] + NEWEST * (used[i] + intoBatches[i]);
    }
    stock = closing;
    yesterday = invoices;
    next = date.plusDays(1);
    List<Transfer> own = moved.stream().filter(t -> at(t.from()) + at(t.to()) > 0).toList();
    return new StockDay(date, levels, invoices, returns, own, batches, wastage);
  }

  // On the first morning the shelves hold what the first day lets expect.
  private void begin(long[] theoretical) {
    if (begun) {
      return;
    }
    begun = true;
    for (int i = 0; i < size; i++) {
      daily[i] += theoretical[i];
    }
    for (Production production : BOOK.productions()) {
      double batches = daily[position(production.product())] / production.batchMilli();
      production.inputs().forEach((name, milli) -> daily[BOOK.position(name)] += batches * milli);
    }
    for (int i = 0; i < size; i++) {
      Ingredient ingredient = BOOK.ingredients().get(i);
      stock[i] = Math.round(daily[i] * (ingredient.made() ? 0.6 : Buying.parDays(ingredient)));
    }
  }

  private List<Batch> cook(
      LocalDate date, long[] leaving, long[] made, long[] intoBatches, SplittableRandom random) {
    List<Batch> batches = new ArrayList<>();
    for (Production production : BOOK.productions()) {
      int product = position(production.product());
      long spare = Math.round(daily[product] * 0.5);
      long missing = leaving[product] + spare - stock[product];
      if (missing <= 0) {
        continue;
      }
      long number =
          Math.floorDiv(missing * 100 / 97 + production.batchMilli() - 1, production.batchMilli());
      long got = 0;
      for (long batch = 0; batch < number; batch++) {
        got += production.batchMilli() * (975 + random.nextInt(30)) / 1000;
      }
      made[product] += got;
      for (Map.Entry<String, Long> input : production.inputs().entrySet()) {
        intoBatches[BOOK.position(input.getKey())] += number * input.getValue();
      }
      String id = "batch-" + date + "-" + (batches.size() + 1);
      batches.add(new Batch(id, production, number, got));
    }
    return batches;
  }

  private int at(String outletId) {
    return outlet.profile().outletId().equals(outletId) ? 1 : 0;
  }

  private static int position(Ingredient ingredient) {
    return BOOK.position(ingredient.name());
  }

  private static long[] sum(long[]... parts) {
    long[] sum = new long[parts[0].length];
    for (long[] part : parts) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    return sum;
  }
}
