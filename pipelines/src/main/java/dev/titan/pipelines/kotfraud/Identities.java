package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.KotEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a fact calls its order by. Facts that share a name belong together, and so do those that
 * share one with the same third: so a bill meets the tickets of its order, two orders that were
 * merged are one history, and a split bill is one with its other half.
 *
 * <p>Numbers restart daily, so they hold with their business date; identities of bills and tickets
 * hold for ever. Where a till numbers orders and bills alike, both are the same number here.
 */
final class Identities {

  private Identities() {}

  static Set<String> of(KotEvent kot) {
    Set<String> names = new TreeSet<>();
    names.add("ticket/" + kot.kotId());
    addNumber(names, kot.businessDate(), kot.orderId());
    addNumber(names, kot.businessDate(), kot.toOrderId());
    addBill(names, kot.billId());
    return names;
  }

  static Set<String> of(BillAudit audit) {
    Set<String> names = new TreeSet<>();
    addBill(names, audit.billId());
    addBill(names, audit.otherBillId());
    addNumber(names, audit.businessDate(), audit.billNumber());
    addNumber(names, audit.businessDate(), audit.orderId());
    if (names.isEmpty()) {
      names.add("table/" + audit.businessDate().toEpochDay() + "/" + audit.table());
    }
    return names;
  }

  static Set<String> of(Bill bill) {
    Set<String> names = new TreeSet<>(List.of("bill/" + bill.billId()));
    addNumber(names, bill.businessDate(), bill.billNumber());
    return names;
  }

  private static void addBill(Set<String> names, String billId) {
    if (!billId.isEmpty()) {
      names.add("bill/" + billId);
    }
  }

  private static void addNumber(Set<String> names, LocalDate day, String number) {
    if (!number.isEmpty()) {
      names.add("number/" + day.toEpochDay() + "/" + number);
    }
  }
}
