package dev.titan.localstack.simulator.drive.content;

/** A report that restaurants export, with the folder it is dropped into. */
public enum DriveReport {
  /** One row a bill. */
  ORDERS_MASTER("Sales", "Orders Master Report"),
  /** One row a line of a bill. */
  ITEM_DETAILS("Sales", "Item Report With Order Details"),
  /** What was spent beside food; comes with its summary. */
  EXPENSE("Expenses", "Expense Report"),
  /** What was spent for each title; never a file of its own. */
  EXPENSE_SUMMARY("Expenses", "Expense Summary"),
  /** Cost, price and margin of each item. */
  RECIPE_COSTING("Recipes", "Recipe Costing Report"),
  /** What goes into each item. */
  RECIPE("Recipes", "Recipe Report"),
  /** What goes into a batch of what the kitchen makes. */
  PRODUCTION_RECIPE("Recipes", "Production Recipe Report"),
  /** What was thrown away. */
  WASTAGE("Wastage", "Wastage Report"),
  /** What was bought. */
  PURCHASE("Purchases", "Purchase Report"),
  /** What came in, went out and is left of each raw material. */
  STOCK_SUMMARY("Inventory", "Stock Summary Report"),
  /** What was sent to the kitchen. */
  KOT("Kots", "KOT Report"),
  /** Whose quantity was changed on a ticket. */
  KOT_MODIFICATION("Kots", "KOT Modification Report"),
  /** What was taken back from a ticket. */
  VOID_KOT("Kots", "Void KOT Report"),
  /** What was changed on orders, in the till's words. */
  ORDER_MODIFICATION("Kots", "Order Modification Report"),
  /** What was changed on bills after they were printed, in the till's words. */
  AFTER_PRINT_MODIFICATION("Kots", "After Print Modification Report");

  private final String folder;
  private final String title;

  DriveReport(String folder, String title) {
    this.folder = folder;
    this.title = title;
  }

  /** The folder of its category. */
  public String folder() {
    return folder;
  }

  /** What stands over it. */
  public String title() {
    return title;
  }
}
