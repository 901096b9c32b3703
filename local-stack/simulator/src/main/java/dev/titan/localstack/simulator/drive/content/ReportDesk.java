package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.stock.StockRoom;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a manager asks for reports of one outlet.
 *
 * <pre>{@code
 * ReportDesk desk = ReportDesk.of(House.of(Chain.of(42)), "blr-indiranagar", firstDay);
 * ReportData book = desk.report(DriveReport.EXPENSE, firstDay, firstDay.plusDays(6));
 * }</pre>
 *
 * Safe for use by several threads.
 */
public final class ReportDesk {
  private final HouseOutlet outlet;
  private final StockRoom store;

  private ReportDesk(HouseOutlet outlet, StockRoom store) {
    this.outlet = outlet;
    this.store = store;
  }

  /**
   * The desk of an outlet.
   *
   * @param first the first day of its store room
   */
  public static ReportDesk of(House house, String outletId, LocalDate first) {
    return new ReportDesk(house.outlet(outletId), StockRoom.of(house, outletId, first));
  }

  /** The outlet. */
  public HouseOutlet outlet() {
    return outlet;
  }

  /**
   * A report about business days that are over, both included. A report of recipes holds what is
   * true on the last of them.
   *
   * @throws IllegalArgumentException for the summary of expenses, which comes with the expenses
   */
  public ReportData report(DriveReport report, LocalDate from, LocalDate to) {
    List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
    return new ReportData(
        report,
        outlet.profile().outletId(),
        outlet.profile().name(),
        from,
        to,
        tables(report, days));
  }

  private List<DataTable> tables(DriveReport report, List<LocalDate> days) {
    BillReports bills = new BillReports(outlet);
    KitchenReports kitchen = new KitchenReports(outlet);
    AuditReports audits = new AuditReports(outlet);
    RecipeReports recipes = new RecipeReports(outlet, store);
    StoreReports stock = new StoreReports(store);
    return switch (report) {
      case ORDERS_MASTER -> List.of(bills.master(days));
      case ITEM_DETAILS -> List.of(bills.items(days));
      case EXPENSE -> new ExpenseReports(outlet).both(days);
      case EXPENSE_SUMMARY ->
          throw new IllegalArgumentException("the summary comes with the expenses");
      case RECIPE_COSTING -> List.of(recipes.costing(days.get(days.size() - 1)));
      case RECIPE -> List.of(recipes.recipes());
      case PRODUCTION_RECIPE -> List.of(recipes.productions());
      case WASTAGE -> List.of(stock.wastage(days));
      case PURCHASE -> List.of(stock.purchases(days));
      case STOCK_SUMMARY -> List.of(stock.summary(days));
      case KOT -> List.of(kitchen.tickets(days));
      case KOT_MODIFICATION -> List.of(kitchen.modified(days));
      case VOID_KOT -> List.of(kitchen.voided(days));
      case ORDER_MODIFICATION -> List.of(audits.orders(days));
      case AFTER_PRINT_MODIFICATION -> List.of(audits.afterPrint(days));
    };
  }
}
