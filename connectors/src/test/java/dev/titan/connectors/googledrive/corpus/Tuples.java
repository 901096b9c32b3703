package dev.titan.connectors.googledrive.corpus;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.ReferenceRow.MenuCost;
import dev.titan.connectors.googledrive.report.ReferenceRow.ProductionLine;
import dev.titan.connectors.googledrive.report.ReferenceRow.RecipeLine;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.unit.Unit;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a row says, once as it was written and once as it was read, in one form. */
final class Tuples {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private Tuples() {}

  /** As it was written; the values by the export's titles. */
  static List<String> written(DriveReport report, Map<String, String> row) {
    return switch (report) {
      case ORDERS_MASTER ->
          texts(
              row.get("Invoice No."),
              row.get("Date"),
              row.get("Biller"),
              row.get("Assign To"),
              row.get("Order Cancel Reason"),
              row.get("Persons").isEmpty() ? "0" : row.get("Persons"),
              paise(row, "My Amount (₹)"),
              paise(row, "Discount (₹)"),
              paise(row, "Delivery Charge"),
              paise(row, "Container Charge"),
              paise(row, "Service Charge"),
              paise(row, "Total Tax (₹)"),
              paise(row, "Round Off"),
              paise(row, "Waived off"),
              paise(row, "Total (₹)"));
      case ITEM_DETAILS ->
          texts(
              row.get("Invoice No."),
              row.get("Date"),
              row.get("Item Name"),
              row.get("Category"),
              paise(row, "Price"),
              milli(row, "Qty.", ""),
              paise(row, "Sub Total"),
              paise(row, "Discount"),
              paise(row, "Tax"));
      case EXPENSE ->
          texts(
              row.get("Date"),
              row.get("Reason"),
              paise(row, "Amount (₹)"),
              row.get("Explanation"),
              row.get("Employee"),
              row.get("Paid From"));
      case WASTAGE ->
          texts(
              row.get("Date"),
              row.get("Raw Material"),
              milli(row, "Quantity", "Unit"),
              paise(row, "Amount (₹)"),
              "0",
              row.get("Description"),
              row.get("Created By"),
              "");
      case PURCHASE ->
          texts(
              row.get("Invoice Date"),
              row.get("Raw Material"),
              milli(row, "Quantity", "Unit"),
              paise(row, "Amount (₹)"),
              paise(row, "Tax (₹)"),
              "",
              "",
              row.get("Supplier Name"));
      case STOCK_SUMMARY -> texts(row.get("Raw Material"), milli(row, "Closing Stock", "Unit"));
      case KOT ->
          texts(
              row.get("KOT ID"),
              row.get("Item Name"),
              milli(row, "Qty", ""),
              row.get("Punch Time"),
              row.get("Prepared Time"));
      case KOT_MODIFICATION ->
          ticket(
              row,
              row.get("Modified Time"),
              new BigDecimal(row.get("New Qty")).subtract(new BigDecimal(row.get("Old Qty"))),
              "Modified By",
              "Reason");
      case VOID_KOT ->
          ticket(
              row,
              row.get("Void Time"),
              new BigDecimal(row.get("Void Qty")).negate(),
              "Voided By",
              "Void Reason");
      case ORDER_MODIFICATION, AFTER_PRINT_MODIFICATION ->
          texts(row.get("Date & Time"), row.get("Modification"), row.get("Bill No."));
      case RECIPE_COSTING ->
          texts(
              row.get("Menu Name"),
              paise(row, "Recipe Costing (₹)"),
              paise(row, "Selling Price (₹)"));
      case RECIPE ->
          texts(row.get("Item Name"), row.get("Raw Material"), milli(row, "Quantity", "Unit"));
      case PRODUCTION_RECIPE ->
          texts(
              row.get("Production Item"),
              milli(row, "Batch Yield", "Yield Unit"),
              row.get("Raw Material"),
              milli(row, "Quantity", "Unit"));
      case EXPENSE_SUMMARY -> List.of();
    };
  }

  private static List<String> ticket(
      Map<String, String> row, String at, BigDecimal change, String staff, String reason) {
    return texts(
        row.get("KOT No."),
        row.get("Item Name"),
        change.movePointRight(3).toBigInteger(),
        at,
        row.get("Table No."),
        row.get(staff),
        row.get("Approved By"),
        row.get(reason));
  }

  static List<String> read(Expense expense) {
    return texts(
        expense.businessDate(),
        expense.item() + " - " + expense.ledger() + " - " + expense.category(),
        expense.amountPaise(),
        expense.explanation(),
        expense.staff(),
        expense.paidFrom());
  }

  static List<String> read(InventoryMovement movement) {
    return texts(
        movement.businessDate(),
        movement.ingredientName(),
        movement.quantityMilli(),
        movement.amountPaise(),
        movement.taxPaise(),
        movement.reason(),
        movement.staff(),
        movement.counterparty());
  }

  static List<String> readCount(InventoryMovement movement) {
    return texts(movement.ingredientName(), movement.quantityMilli());
  }

  /** A ticket's line; {@code prepared} is null where it was not. */
  static List<String> read(KotEvent event, KotEvent prepared) {
    return texts(
        event.kotNumber(),
        event.itemName(),
        event.quantityMilli(),
        local(event.occurredAt()),
        prepared == null ? "" : local(prepared.occurredAt()));
  }

  static List<String> readChange(KotEvent event) {
    return texts(
        event.kotNumber(),
        event.itemName(),
        event.quantityMilli(),
        local(event.occurredAt()),
        event.table(),
        event.staff(),
        event.approver(),
        event.reason());
  }

  static List<String> read(BillAudit audit) {
    return texts(local(audit.occurredAt()), audit.text(), audit.billNumber());
  }

  static List<String> readMaster(BillPart part) {
    Bill bill = part.partial();
    return texts(
        bill.billNumber(),
        local(bill.createdAt()),
        bill.biller(),
        bill.assignee(),
        bill.cancelReason(),
        bill.covers(),
        bill.corePaise(),
        bill.discountPaise(),
        bill.deliveryChargePaise(),
        bill.packagingChargePaise(),
        bill.serviceChargePaise(),
        bill.taxPaise(),
        bill.roundOffPaise(),
        bill.waivedOffPaise(),
        bill.totalPaise());
  }

  static Stream<List<String>> readLines(BillPart part) {
    Bill bill = part.partial();
    return bill.lines().stream()
        .map(
            line ->
                texts(
                    bill.billNumber(),
                    bill.businessDate(),
                    line.itemName(),
                    line.category(),
                    line.unitPricePaise(),
                    line.quantityMilli(),
                    line.totalPaise(),
                    line.discountPaise(),
                    line.taxPaise()));
  }

  static List<String> read(MenuCost cost) {
    return texts(cost.item(), cost.costPaise(), cost.pricePaise());
  }

  static List<String> read(RecipeLine line) {
    return texts(line.item(), line.ingredient(), line.quantityMilli());
  }

  static List<String> read(ProductionLine line) {
    return texts(line.product(), line.yieldMilli(), line.ingredient(), line.quantityMilli());
  }

  private static String local(Instant at) {
    LocalDateTime local = at.atZone(ZONE).toLocalDateTime();
    return local.getSecond() == 0 ? local + ":00" : local.toString();
  }

  private static String paise(Map<String, String> row, String title) {
    return new BigDecimal(row.get(title)).movePointRight(2).toBigIntegerExact().toString();
  }

  private static String milli(Map<String, String> row, String title, String unitTitle) {
    BigDecimal number = new BigDecimal(row.get(title));
    BigDecimal base =
        unitTitle.isEmpty() ? number : Unit.named(row.get(unitTitle)).orElseThrow().toBase(number);
    return base.movePointRight(3).setScale(0, RoundingMode.HALF_UP).toString();
  }

  private static List<String> texts(Object... parts) {
    return Arrays.stream(parts).map(String::valueOf).toList();
  }
}
