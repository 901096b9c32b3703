package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.Settlement;
import dev.titan.localstack.simulator.world.TaxAmount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sales reports: bills, and the lines of bills. */
final class BillReports {
  private static final List<String> MASTER =
      List.of(
          "Invoice No.",
          "Date",
          "Biller",
          "KOT No.",
          "Payment Type",
          "Payment Description",
          "Order Type",
          "Status",
          "Area",
          "Sub Order Type",
          "Group Name",
          "Brand Name",
          "GSTIN",
          "Assign To",
          "Phone",
          "Name",
          "Address",
          "Locality",
          "Persons",
          "Order Cancel Reason",
          "My Amount (₹)",
          "Discount (₹)",
          "Net Sales (₹)(M.A - D)",
          "Delivery Charge",
          "Container Charge",
          "Service Charge",
          "Additional Charge",
          "Deduction Charge",
          "Total Tax (₹)",
          "Round Off",
          "Waived off",
          "Total (₹)");
  private static final List<String> ITEMS =
      List.of(
          "Date",
          "Timestamp",
          "Invoice No.",
          "Payment Type",
          "Order Type",
          "Area",
          "Item Name",
          "Price",
          "Qty.",
          "Sub Total",
          "Discount",
          "Tax",
          "Final Total",
          "Status",
          "Table No.",
          "Server Name",
          "Covers",
          "Variation",
          "Category");

  private final HouseOutlet outlet;

  BillReports(HouseOutlet outlet) {
    this.outlet = outlet;
  }

  DataTable master(List<LocalDate> days) {
    Set<String> taxes = new LinkedHashSet<>();
    days.forEach(
        day ->
            outlet
                .day(day)
                .visits()
                .forEach(visit -> visit.last().taxes().forEach(tax -> taxes.add(tax.title()))));
    List<String> titles = new ArrayList<>(MASTER);
    titles.addAll(taxes);
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      Map<String, String> tickets =
          outlet.kots(day).stream()
              .collect(
                  Collectors.groupingBy(
                      kot -> kot.place().orderId(),
                      Collectors.mapping(
                          KotEvent::kotNumber,
                          Collectors.collectingAndThen(
                              Collectors.toList(),
                              numbers ->
                                  numbers.stream().distinct().collect(Collectors.joining(", "))))));
      for (Visit visit : outlet.day(day).visits()) {
        rows.add(masterRow(visit, tickets.getOrDefault(visit.orderId(), ""), taxes));
      }
    }
    return new DataTable(
        DriveReport.ORDERS_MASTER, DataTable.columns(titles.toArray(String[]::new)), rows, true);
  }

  private List<Value> masterRow(Visit visit, String tickets, Set<String> taxes) {
    OrderSnapshot bill = visit.last();
    var totals = bill.totals();
    var channel = bill.channel();
    var handling = bill.handling();
    List<Value> row = new ArrayList<>();
    row.add(Value.of(visit.orderId()));
    row.add(new Value.Moment(bill.createdOn()));
    row.add(Value.of(handling.biller()));
    row.add(Value.of(tickets));
    row.add(Value.of(bill.settlement().paymentType()));
    row.add(Value.of(description(bill.settlement())));
    row.add(Value.of(channel.orderType()));
    row.add(Value.of(bill.status().apiName()));
    row.add(Value.of(visit.dineIn() ? channel.subOrderType() : ""));
    row.add(Value.of(channel.subOrderType()));
    row.add(Value.BLANK);
    row.add(Value.of("Titan Cafe"));
    row.add(Value.BLANK);
    row.add(Value.of(handling.assignee()));
    row.add(Value.of(bill.customer().phone()));
    row.add(Value.of(bill.customer().name()));
    row.add(Value.BLANK);
    row.add(Value.BLANK);
    row.add(channel.persons() == 0 ? Value.BLANK : Value.of(channel.persons()));
    row.add(Value.of(handling.cancelReason()));
    row.add(new Value.Amount(totals.core()));
    row.add(new Value.Amount(totals.discount()));
    row.add(new Value.Amount(totals.core() - totals.discount()));
    row.add(new Value.Amount(totals.delivery()));
    row.add(new Value.Amount(totals.container()));
    row.add(new Value.Amount(totals.service()));
    row.add(new Value.Amount(0));
    row.add(new Value.Amount(0));
    row.add(new Value.Amount(totals.tax()));
    row.add(new Value.Amount(totals.roundOff()));
    row.add(new Value.Amount(totals.waivedOff()));
    row.add(new Value.Amount(totals.total()));
    for (String title : taxes) {
      row.add(
          new Value.Amount(
              bill.taxes().stream()
                  .filter(tax -> tax.title().equals(title))
                  .mapToLong(TaxAmount::amount)
                  .sum()));
    }
    return row;
  }

  DataTable items(List<LocalDate> days) {
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      for (Visit visit : outlet.day(day).visits()) {
        visit.last().lines().forEach(line -> rows.add(itemRow(day, visit, line)));
      }
    }
    return new DataTable(
        DriveReport.ITEM_DETAILS, DataTable.columns(ITEMS.toArray(String[]::new)), rows, true);
  }

  private static List<Value> itemRow(LocalDate day, Visit visit, OrderLine line) {
    OrderSnapshot bill = visit.last();
    var channel = bill.channel();
    int bracket = line.name().lastIndexOf(" (");
    String variation =
        bracket < 0 ? "" : line.name().substring(bracket + 2, line.name().length() - 1);
    return List.of(
        new Value.Day(day),
        new Value.Moment(bill.createdOn()),
        Value.of(visit.orderId()),
        Value.of(bill.settlement().paymentType()),
        Value.of(channel.orderType()),
        Value.of(channel.subOrderType()),
        Value.of(line.name()),
        new Value.Amount(line.unitPrice()),
        new Value.Figure(line.quantity(), ""),
        new Value.Amount(line.total()),
        new Value.Amount(line.discount()),
        new Value.Amount(line.totalTax()),
        new Value.Amount(line.total() - line.discount() + line.totalTax()),
        Value.of(bill.status().apiName()),
        Value.of(channel.tableNo()),
        Value.of(bill.handling().assignee()),
        channel.persons() == 0 ? Value.BLANK : Value.of(channel.persons()),
        Value.of(variation),
        Value.of(line.category()));
  }

  private static String description(Settlement settlement) {
    if (settlement.parts().isEmpty()) {
      return settlement.customPaymentType();
    }
    return settlement.parts().stream()
        .map(
            part ->
                (part.customType().isEmpty() ? part.type() : part.customType())
                    + ":"
                    + new Value.Amount(part.amount()).canonical())
        .collect(Collectors.joining(", "));
  }
}
