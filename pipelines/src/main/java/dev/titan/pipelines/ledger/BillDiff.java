package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillChange;
import dev.titan.contracts.event.BillChange.FieldChange;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Says what differs between two snapshots of a bill, in words that a manager can read. */
final class BillDiff {

  private static final int QUANTITY_DECIMALS = 3;

  private static final Map<String, Function<Bill, Object>> FIELDS = new LinkedHashMap<>();
  private static final Map<String, Function<BillLine, Object>> LINE_FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("status", Bill::status);
    FIELDS.put("cancelReason", Bill::cancelReason);
    FIELDS.put("businessDate", Bill::businessDate);
    FIELDS.put("createdAt", Bill::createdAt);
    FIELDS.put("billNumber", Bill::billNumber);
    FIELDS.put("orderType", Bill::orderType);
    FIELDS.put("channel", Bill::channel);
    FIELDS.put("area", Bill::area);
    FIELDS.put("table", Bill::table);
    FIELDS.put("covers", Bill::covers);
    FIELDS.put("biller", Bill::biller);
    FIELDS.put("assignee", Bill::assignee);
    FIELDS.put("onlineOrderId", Bill::onlineOrderId);
    FIELDS.put("comment", Bill::comment);
    FIELDS.put("core", bill -> rupees(bill.corePaise()));
    FIELDS.put("discount", bill -> rupees(bill.discountPaise()));
    FIELDS.put("tax", bill -> rupees(bill.taxPaise()));
    FIELDS.put("deliveryCharge", bill -> rupees(bill.deliveryChargePaise()));
    FIELDS.put("packagingCharge", bill -> rupees(bill.packagingChargePaise()));
    FIELDS.put("serviceCharge", bill -> rupees(bill.serviceChargePaise()));
    FIELDS.put("roundOff", bill -> rupees(bill.roundOffPaise()));
    FIELDS.put("waivedOff", bill -> rupees(bill.waivedOffPaise()));
    FIELDS.put("tip", bill -> rupees(bill.tipPaise()));
    FIELDS.put("total", bill -> rupees(bill.totalPaise()));
    FIELDS.put("payments", BillDiff::payments);
    FIELDS.put("discounts", bill -> bill.discounts().stream().map(d -> d.title()).toList());
    LINE_FIELDS.put("quantity", line -> quantity(line.quantityMilli()));
    LINE_FIELDS.put("unitPrice", line -> rupees(line.unitPricePaise()));
    LINE_FIELDS.put("total", line -> rupees(line.totalPaise()));
    LINE_FIELDS.put("discount", line -> rupees(line.discountPaise()));
    LINE_FIELDS.put("tax", line -> rupees(line.taxPaise()));
    LINE_FIELDS.put("addOns", line -> line.addOns().stream().map(a -> a.name()).toList());
    LINE_FIELDS.put("note", BillLine::note);
  }

  private BillDiff() {}

  /** The change from one snapshot to the next; {@code revision} is the number of the newer one. */
  static BillChange between(Bill before, Bill after, int revision) {
    List<FieldChange> changes = new ArrayList<>();
    FIELDS.forEach((field, read) -> compare(field, read.apply(before), read.apply(after), changes));
    compareLines(before.lines(), after.lines(), changes);
    return new BillChange(
        after.org(),
        after.outlet(),
        after.billId(),
        after.billNumber(),
        after.businessDate(),
        revision,
        after.observedAt(),
        after.biller(),
        after.totalPaise() - before.totalPaise(),
        changes);
  }

  /** Lines have no identity at the source: the first Latte is compared with the first Latte. */
  private static void compareLines(
      List<BillLine> before, List<BillLine> after, List<FieldChange> changes) {
    Map<String, BillLine> older = numbered(before);
    Map<String, BillLine> newer = numbered(after);
    older.forEach(
        (name, line) -> {
          BillLine now = newer.get(name);
          if (now == null) {
            changes.add(new FieldChange("lines[" + name + "]", describe(line), null));
          } else {
            LINE_FIELDS.forEach(
                (field, read) ->
                    compare(
                        "lines[" + name + "]." + field,
                        read.apply(line),
                        read.apply(now),
                        changes));
          }
        });
    newer.forEach(
        (name, line) -> {
          if (!older.containsKey(name)) {
            changes.add(new FieldChange("lines[" + name + "]", null, describe(line)));
          }
        });
  }

  private static Map<String, BillLine> numbered(List<BillLine> lines) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, BillLine> byName = new LinkedHashMap<>();
    for (BillLine line : lines) {
      int number = seen.merge(line.itemName(), 1, Integer::sum);
      byName.put(number == 1 ? line.itemName() : line.itemName() + " #" + number, line);
    }
    return byName;
  }

  private static void compare(
      String field, Object before, Object after, List<FieldChange> changes) {
    if (!Objects.equals(before, after)) {
      changes.add(new FieldChange(field, String.valueOf(before), String.valueOf(after)));
    }
  }

  private static String describe(BillLine line) {
    return quantity(line.quantityMilli()) + " x " + rupees(line.unitPricePaise());
  }

  private static List<String> payments(Bill bill) {
    return bill.payments().stream()
        .map(
            payment ->
                payment.detail() == null || payment.detail().isEmpty()
                    ? payment.method() + " " + rupees(payment.amountPaise())
                    : payment.method()
                        + " ["
                        + payment.detail()
                        + "] "
                        + rupees(payment.amountPaise()))
        .toList();
  }

  private static String rupees(long paise) {
    return Money.toRupees(paise).toPlainString();
  }

  private static String quantity(long milli) {
    return BigDecimal.valueOf(milli, QUANTITY_DECIMALS).stripTrailingZeros().toPlainString();
  }
}
