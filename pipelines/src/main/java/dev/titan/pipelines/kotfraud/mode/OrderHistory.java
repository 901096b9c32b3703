package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.KotEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything known of tickets and bills that belong together: one order usually; several when
 * tables were merged, a bill was split, or a line moved. A function of the facts alone, whatever
 * their order of arrival. Immutable.
 *
 * @param kots changes to tickets in order of time
 * @param bills the bills, each with its audit trail
 * @param happened what that is, in kinds
 */
public record OrderHistory(List<KotEvent> kots, List<BillTrail> bills, Happened happened) {

  private static final Comparator<KotEvent> KOTS_IN_TIME =
      Comparator.comparing(KotEvent::occurredAt).thenComparing(KotEvent::eventId);
  private static final Comparator<BillAudit> AUDITS_IN_TIME =
      Comparator.comparing(BillAudit::occurredAt).thenComparing(BillAudit::eventId);

  /** Keeps the lists immutable. */
  public OrderHistory {
    kots = List.copyOf(kots);
    bills = List.copyOf(bills);
  }

  /** A history of these. */
  public OrderHistory(List<KotEvent> kots, List<BillTrail> bills) {
    this(kots, bills, Happened.in(kots, bills));
  }

  /** Changes to tickets in order of time; each id must be there once. */
  public static List<KotEvent> inTime(Collection<KotEvent> kots) {
    List<KotEvent> inTime = new ArrayList<>(kots);
    inTime.sort(KOTS_IN_TIME);
    return List.copyOf(inTime);
  }

  /** The bills that entries and snapshots are about; each id must be there once. */
  public static List<BillTrail> trails(Collection<BillAudit> audits, Collection<Bill> bills) {
    if (audits.isEmpty() && bills.isEmpty()) {
      return List.of();
    }
    Map<String, Bill> billsById = new TreeMap<>();
    Map<String, List<BillAudit>> auditsById = new TreeMap<>();
    Map<String, String> idsByNumber = new TreeMap<>();
    for (Bill bill : bills) {
      billsById.put(bill.billId(), bill);
      auditsById.put(bill.billId(), new ArrayList<>());
      if (!bill.billNumber().isEmpty()) {
        idsByNumber.put(numbered(bill.businessDate(), bill.billNumber()), bill.billId());
      }
    }
    List<BillAudit> inTime = audits.stream().sorted(AUDITS_IN_TIME).toList();
    for (BillAudit audit : inTime) {
      if (!audit.billId().isEmpty() && !number(audit).isEmpty()) {
        idsByNumber.putIfAbsent(numbered(audit.businessDate(), number(audit)), audit.billId());
      }
    }
    for (BillAudit audit : inTime) {
      String number = numbered(audit.businessDate(), number(audit));
      String id =
          audit.billId().isEmpty() ? idsByNumber.getOrDefault(number, number) : audit.billId();
      auditsById.computeIfAbsent(id, none -> new ArrayList<>()).add(audit);
    }
    List<BillTrail> trails = new ArrayList<>();
    auditsById.forEach((id, entries) -> trails.add(trail(id, entries, billsById.get(id))));
    return List.copyOf(trails);
  }

  private static BillTrail trail(String id, List<BillAudit> entries, Bill bill) {
    String number =
        bill != null
            ? bill.billNumber()
            : entries.stream()
                .map(OrderHistory::number)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
    return new BillTrail(id, number, entries, Optional.ofNullable(bill));
  }

  /** A till that numbers orders and bills alike may name either. */
  private static String number(BillAudit audit) {
    return audit.billNumber().isEmpty() ? audit.orderId() : audit.billNumber();
  }

  private static String numbered(LocalDate day, String number) {
    return day + " " + number;
  }

  /** The bill that a change to a ticket belongs to: the one it names, else the first. */
  Optional<BillTrail> billOf(KotEvent kot) {
    for (BillTrail trail : bills) {
      if (trail.id().equals(kot.billId())) {
        return Optional.of(trail);
      }
    }
    return bills.isEmpty() ? Optional.empty() : Optional.of(bills.get(0));
  }
}
