package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every report that is understood, with its fields and what of them it cannot do without. */
public enum Report {
  /** Orders Master: the bills of a period, one row each. */
  ORDERS_MASTER(
      "Orders Master",
      Topic.BILLS,
      "drive-sales",
      SalesFields.ORDERS_MASTER,
      "invoice",
      "date",
      "orderType",
      "status",
      "core|net",
      "total"),
  /** Item report with order details: the lines of the bills of a period. */
  ITEM_DETAILS(
      "Item report with order details",
      Topic.BILLS,
      "drive-sales",
      SalesFields.ITEM_DETAILS,
      "date|timestamp",
      "invoice",
      "orderType",
      "item",
      "quantity",
      "price|subTotal|total",
      "status"),
  /** Expenses of a period. */
  EXPENSE(
      "Expense", Topic.EXPENSES, "drive-expenses", SalesFields.EXPENSE, "date", "reason", "amount"),
  /** The summary above the expenses: checked against them, never added. */
  EXPENSE_SUMMARY("Expense summary", null, "", SalesFields.EXPENSE_SUMMARY, "title", "amount"),
  /** What the items of the menu cost and sell for. */
  RECIPE_COSTING("Recipe costing", null, "", StockFields.RECIPE_COSTING, "item", "cost"),
  /** What goes into one portion of an item. */
  RECIPE("Recipe", null, "", StockFields.RECIPE, "item", "rawMaterial", "quantity", "unit"),
  /** What goes into one batch of something that the kitchen makes. */
  PRODUCTION_RECIPE(
      "Production recipe",
      null,
      "",
      StockFields.PRODUCTION_RECIPE,
      "product",
      "yield",
      "rawMaterial",
      "quantity",
      "unit"),
  /** What was thrown away. */
  WASTAGE(
      "Wastage",
      Topic.INVENTORY,
      "drive-wastage",
      StockFields.WASTAGE,
      "date",
      "rawMaterial|item",
      "quantity",
      "unit"),
  /** What was bought. */
  PURCHASE(
      "Purchase",
      Topic.INVENTORY,
      "drive-purchases",
      StockFields.PURCHASE,
      "supplier",
      "date",
      "item",
      "quantity",
      "unit",
      "rate|amount|net"),
  /** What the books close a period with. */
  STOCK_SUMMARY(
      "Stock summary",
      Topic.INVENTORY,
      "drive-stock",
      StockFields.STOCK_SUMMARY,
      "rawMaterial",
      "unit",
      "opening",
      "closing"),
  /** Kitchen order tickets, one row for each item. */
  KOT(
      "KOT report",
      Topic.KOTS,
      "drive-kots",
      KitchenFields.KOT,
      "kot",
      "item",
      "quantity",
      "punched"),
  /** Changes of tickets. */
  KOT_MODIFICATION(
      "KOT modification",
      Topic.KOTS,
      "drive-kots",
      KitchenFields.KOT_MODIFICATION,
      "kot",
      "item",
      "at|date",
      "after|action"),
  /** Tickets, or items of them, that were taken back. */
  VOID_KOT(
      "Void KOT",
      Topic.KOTS,
      "drive-kots",
      KitchenFields.VOID_KOT,
      "kot",
      "item",
      "quantity",
      "at|date",
      "staff|reason"),
  /** Changes of orders, in free text. */
  ORDER_MODIFICATION(
      "Order modification",
      Topic.BILL_AUDITS,
      "drive-audits",
      KitchenFields.ORDER_MODIFICATION,
      "at|date",
      "text",
      "bill"),
  /** Changes of bills after they were printed, in free text. */
  AFTER_PRINT_MODIFICATION(
      "After print modification",
      Topic.BILL_AUDITS,
      "drive-audits",
      KitchenFields.AFTER_PRINT_MODIFICATION,
      "at|date",
      "text",
      "bill");

  private final String title;
  private final Topic topic;
  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its static type does not say so
  private final List<Field> fields;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<List<String>> needs;

  Report(String title, Topic topic, String source, List<Field> fields, String... needs) {
    this.title = title;
    this.topic = topic;
    this.source = source;
    this.fields = fields;
    List<List<String>> each = new ArrayList<>();
    for (String need : needs) {
      each.add(List.of(need.split("\\|", -1)));
    }
    this.needs = List.copyOf(each);
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** Where its facts go; empty when it gives none. */
  public Optional<Topic> topic() {
    return Optional.ofNullable(topic);
  }

  /** The source of its facts and coverage; empty when it gives none. */
  public String source() {
    return source;
  }

  /** All that it may say of a row. */
  public List<Field> fields() {
    return fields;
  }

  /** What it cannot do without: of each list, at least one field. */
  public List<List<String>> needs() {
    return needs;
  }

  /** What of {@link #needs} some fields leave open, each as {@code one|other}. */
  public List<String> missing(Set<String> has) {
    return needs.stream()
        .filter(any -> any.stream().noneMatch(has::contains))
        .map(any -> String.join("|", any))
        .toList();
  }

  /**
   * A field by its name.
   *
   * @throws IllegalArgumentException when it has none of that name
   */
  public Field field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this + " has no field " + name));
  }
}
