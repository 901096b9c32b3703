package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.pipelines.kotfraud.mode.BillTrail;
import dev.titan.pipelines.kotfraud.mode.OrderHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts of one order, each once, as a set: of two events that claim one id the one whose JSON
 * is greater holds, of two snapshots of a bill the one observed later. So neither order nor
 * repetition shows. Mutable.
 */
final class OrderFacts {

  /** The form in state. */
  record Stored(
      List<KotEvent> kots,
      List<BillAudit> audits,
      List<Bill> bills,
      Set<String> identities,
      Set<String> foundIn,
      Set<String> waits,
      Set<Integer> indexedOn) {}

  private final Map<String, KotEvent> kots = new TreeMap<>();
  private final Map<String, BillAudit> audits = new TreeMap<>();
  private final Map<String, Bill> bills = new TreeMap<>();
  private final Set<String> identities = new TreeSet<>();
  private final Set<String> foundIn = new TreeSet<>();
  private final Set<String> waits = new TreeSet<>();
  private final Set<Integer> indexedOn = new TreeSet<>();

  /** The tickets as they were asked for last; null when something has been added since. */
  private List<KotEvent> tickets;

  /** The bills as they were asked for last; null when something has been added since. */
  private List<BillTrail> trails;

  /** The history as it was asked for last; null when something has been added since. */
  private OrderHistory history;

  /** The business days, as epoch days; null when one may no longer be. */
  private NavigableSet<Integer> businessDays;

  /** Adds an event; whether that says something new. */
  boolean add(KotEvent kot) {
    boolean isNew = holds(kots, kot.eventId(), kot, kot.businessDate());
    if (isNew) {
      tickets = null;
      history = null;
    }
    return isNew;
  }

  /** Adds an entry of the audit trail; whether that says something new. */
  boolean add(BillAudit audit) {
    boolean isNew = holds(audits, audit.eventId(), audit, audit.businessDate());
    if (isNew) {
      trails = null;
      history = null;
    }
    return isNew;
  }

  private <T extends Fact> boolean holds(
      Map<String, T> known, String id, T event, LocalDate businessDate) {
    T before = known.putIfAbsent(id, event);
    if (before == null) {
      happenedOn(businessDate);
      return true;
    }
    if (before.equals(event)
        || Arrays.compareUnsigned(EventJson.write(event), EventJson.write(before)) < 0) {
      return false;
    }
    known.put(id, event);
    businessDays = null;
    return true;
  }

  private void happenedOn(LocalDate businessDate) {
    if (businessDays != null) {
      businessDays.add(epochDay(businessDate));
    }
  }

  /** Adds a snapshot; whether that says something new. */
  boolean add(Bill bill) {
    Bill before = bills.putIfAbsent(bill.billId(), bill);
    if (before == null) {
      trails = null;
      history = null;
      happenedOn(bill.businessDate());
      return true;
    }
    int later = bill.observedAt().compareTo(before.observedAt());
    int greater =
        Arrays.compareUnsigned(EventJson.writeContent(bill), EventJson.writeContent(before));
    if (later < 0 || (later == 0 && greater <= 0)) {
      return false;
    }
    bills.put(bill.billId(), bill);
    trails = null;
    history = null;
    businessDays = null;
    // When a bill was seen to be gone is part of what is said of it.
    return greater != 0 || bill.status() == BillStatus.WITHDRAWN;
  }

  /** Takes over everything of another order that turned out to be the same. */
  void addAll(OrderFacts other) {
    other.kots.values().forEach(this::add);
    other.audits.values().forEach(this::add);
    other.bills.values().forEach(this::add);
    identities.addAll(other.identities);
  }

  /** In order of time. */
  OrderHistory history() {
    if (history != null) {
      return history;
    }
    if (tickets == null) {
      tickets = OrderHistory.inTime(kots.values());
    }
    if (trails == null) {
      trails = OrderHistory.trails(audits.values(), bills.values());
    }
    history = new OrderHistory(tickets, trails);
    return history;
  }

  /** Everything that it is called by. */
  Set<String> identities() {
    return identities;
  }

  /** Keys of the case files that hold what was found in it; {@link CaseFiles} keeps it. */
  Set<String> foundIn() {
    return foundIn;
  }

  /** The windows that it waits for; {@link OrderAround} keeps it. */
  Set<String> waits() {
    return waits;
  }

  /** The days, as epoch days, under which it is found by its name; {@link HouseDays} keeps it. */
  Set<Integer> indexedOn() {
    return indexedOn;
  }

  /**
   * The days, as epoch days, that it is to be looked at with: its business dates, and those on
   * which its bills were made.
   */
  Set<Integer> days(BusinessCalendar calendar) {
    Set<Integer> days = new TreeSet<>(businessDays());
    bills.values().forEach(bill -> days.add(epochDay(calendar.dateOf(bill.createdAt()))));
    return days;
  }

  private NavigableSet<Integer> businessDays() {
    if (businessDays != null) {
      return businessDays;
    }
    NavigableSet<Integer> days = new TreeSet<>();
    kots.values().forEach(kot -> days.add(epochDay(kot.businessDate())));
    audits.values().forEach(audit -> days.add(epochDay(audit.businessDate())));
    bills.values().forEach(bill -> days.add(epochDay(bill.businessDate())));
    businessDays = days;
    return days;
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The newest business date, as epoch day. */
  int newestDay() {
    return businessDays().last();
  }

  byte[] toBytes() {
    return StateBytes.write(
        newestDay(),
        new Stored(
            List.copyOf(kots.values()),
            List.copyOf(audits.values()),
            List.copyOf(bills.values()),
            identities,
            foundIn,
            waits,
            indexedOn));
  }

  static OrderFacts ofBytes(byte[] bytes) {
    Stored stored = StateBytes.read(bytes, Stored.class);
    OrderFacts facts = new OrderFacts();
    stored.kots().forEach(kot -> facts.kots.put(kot.eventId(), kot));
    stored.audits().forEach(audit -> facts.audits.put(audit.eventId(), audit));
    stored.bills().forEach(bill -> facts.bills.put(bill.billId(), bill));
    facts.identities.addAll(stored.identities());
    facts.foundIn.addAll(stored.foundIn());
    facts.waits.addAll(stored.waits());
    facts.indexedOn.addAll(stored.indexedOn());
    return facts;
  }
}
