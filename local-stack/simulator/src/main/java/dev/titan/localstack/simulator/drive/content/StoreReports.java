package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.stock.StockDay;
import dev.titan.localstack.simulator.house.stock.StockDay.Invoice;
import dev.titan.localstack.simulator.house.stock.StockDay.InvoiceLine;
import dev.titan.localstack.simulator.house.stock.StockDay.Level;
import dev.titan.localstack.simulator.house.stock.StockDay.Wastage;
import dev.titan.localstack.simulator.house.stock.StockRoom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The store room's reports: what was thrown away, what was bought, and what is left. */
final class StoreReports {
  private final StockRoom store;

  StoreReports(StockRoom store) {
    this.store = store;
  }

  DataTable wastage(List<LocalDate> days) {
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      Map<String, List<Wastage>> byPerson = new LinkedHashMap<>();
      for (Wastage entry : store.day(day).wastage()) {
        byPerson.computeIfAbsent(entry.staff(), name -> new ArrayList<>()).add(entry);
      }
      byPerson.forEach(
          (person, entries) -> {
            long total = entries.stream().mapToLong(Wastage::amount).sum();
            for (Wastage entry : entries) {
              String unit = Measure.unit(entry.ingredient(), entry.quantity());
              rows.add(
                  List.of(
                      new Value.Day(day),
                      new Value.Amount(total),
                      Value.of("Saved"),
                      Value.of(person),
                      Value.of("Kitchen"),
                      Value.of(entry.ingredient().name()),
                      Value.BLANK,
                      Measure.of(entry.quantity(), unit),
                      Value.of(unit),
                      new Value.Amount(entry.amount()),
                      Value.of(entry.reason())));
            }
          });
    }
    return new DataTable(
        DriveReport.WASTAGE,
        DataTable.columns(
            "*Date",
            "*Total",
            "*Status",
            "*Created By",
            "*Area",
            "Raw Material",
            "Item Name",
            "Quantity",
            "Unit",
            "Amount (₹)",
            "Description"),
        rows,
        false);
  }

  DataTable purchases(List<LocalDate> days) {
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      for (Invoice invoice : store.day(day).invoices()) {
        for (InvoiceLine line : invoice.lines()) {
          String unit = Measure.unit(line.ingredient(), line.quantity());
          BigDecimal rate =
              BigDecimal.valueOf(line.amount(), 2)
                  .divide(
                      ((Value.Figure) Measure.of(line.quantity(), unit)).number(),
                      4,
                      RoundingMode.HALF_UP);
          rows.add(
              List.of(
                  Value.of(invoice.vendor()),
                  Value.of(invoice.number()),
                  new Value.Day(day),
                  Value.of(line.ingredient().name()),
                  Value.of(line.ingredient().category()),
                  Measure.of(line.quantity(), unit),
                  Value.of(unit),
                  new Value.Figure(rate, ""),
                  new Value.Amount(line.amount()),
                  new Value.Amount(line.tax()),
                  new Value.Amount(line.amount() + line.tax())));
        }
      }
    }
    return new DataTable(
        DriveReport.PURCHASE,
        DataTable.columns(
            "*Supplier Name",
            "*Invoice No.",
            "*Invoice Date",
            "Raw Material",
            "Category",
            "Quantity",
            "Unit",
            "Rate",
            "Amount (₹)",
            "Tax (₹)",
            "Net Amount (₹)"),
        rows,
        true);
  }

  DataTable summary(List<LocalDate> days) {
    List<StockDay> span = days.stream().map(store::day).toList();
    List<List<Value>> rows = new ArrayList<>();
    List<Level> first = span.get(0).levels();
    for (int i = 0; i < first.size(); i++) {
      int at = i;
      rows.add(summaryRow(span.stream().map(day -> day.levels().get(at)).toList()));
    }
    return new DataTable(
        DriveReport.STOCK_SUMMARY,
        DataTable.columns(
            "Raw Material",
            "Unit",
            "Opening",
            "Purchase / Sales Return",
            "Excess",
            "Total Stock",
            "Consumed",
            "Wastage",
            "Normal Loss",
            "Sales / Transfer / Purchase Return",
            "Shortage",
            "Conversion",
            "Total Consumed",
            "!Closing Stock",
            "Closing Summary",
            "Difference"),
        rows,
        false);
  }

  private static List<Value> summaryRow(List<Level> days) {
    Level first = days.get(0);
    Level last = days.get(days.size() - 1);
    long in = days.stream().mapToLong(level -> level.bought() + level.in()).sum();
    long out = days.stream().mapToLong(level -> level.returned() + level.out()).sum();
    long theoretical = days.stream().mapToLong(Level::theoretical).sum();
    long staff = days.stream().mapToLong(Level::staff).sum();
    long wasted = days.stream().mapToLong(Level::wasted).sum();
    long converted = days.stream().mapToLong(level -> level.intoBatches() - level.made()).sum();
    long consumed = theoretical + staff;
    long total = first.opening() + in;
    long gone = consumed + wasted + out + converted;
    String unit = Measure.unit(first.ingredient(), total);
    long book = total - gone;
    long difference = last.closing() - book;
    return List.of(
        Value.of(first.ingredient().name()),
        Value.of(unit),
        Measure.of(first.opening(), unit),
        Measure.of(in, unit),
        Measure.of(Math.max(0, difference), unit),
        Measure.of(total, unit),
        Measure.of(consumed, unit),
        Measure.of(wasted, unit),
        Measure.of(0, unit),
        Measure.of(out, unit),
        Measure.of(Math.max(0, -difference), unit),
        Measure.of(converted, unit),
        Measure.of(gone, unit),
        Measure.of(book, unit),
        Measure.of(last.closing(), unit),
        Measure.of(difference, unit));
  }
}
