package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A business day of a house: its orders and bills, and what happened to its cash. Orders are read
 * when somebody asks for them, because most of the time nobody does: a day is not examined before
 * it has been told. Used by one thread.
 */
public final class HouseDay {

  private static final Comparator<CashCount> IN_TIME =
      Comparator.comparing(CashCount::occurredAt).thenComparing(CashCount::eventId);

  private final LocalDate date;
  private final List<CashCount> cash;
  private final Supplier<List<OrderHistory>> reader;
  private List<OrderHistory> orders;
  private List<BillTrail> bills;

  /**
   * A day.
   *
   * @param date which
   * @param cash what happened to its cash, in any order
   * @param reader reads the orders that had something happen on that day
   */
  public HouseDay(LocalDate date, List<CashCount> cash, Supplier<List<OrderHistory>> reader) {
    this.date = date;
    this.cash = cash.stream().sorted(IN_TIME).toList();
    this.reader = reader;
  }

  /** Which day. */
  public LocalDate date() {
    return date;
  }

  /** What happened to its cash, in order of time. */
  List<CashCount> cash() {
    return cash;
  }

  /** The orders of which something happened on that day; some have bills of other days too. */
  List<OrderHistory> orders() {
    if (orders == null) {
      orders = reader.get();
    }
    return orders;
  }

  /** All bills of these orders, by their ids. */
  List<BillTrail> billsAround() {
    if (bills == null) {
      bills =
          orders().stream()
              .flatMap(order -> order.bills().stream())
              .sorted(Comparator.comparing(BillTrail::id))
              .toList();
    }
    return bills;
  }

  /** The bills of the day. */
  List<BillTrail> bills() {
    return billsAround().stream().filter(this::isOfTheDay).toList();
  }

  /** Whether a bill counts for the day: by what it says itself, else by its audit trail. */
  boolean isOfTheDay(BillTrail trail) {
    return trail.bill().map(Bill::businessDate).orElseGet(trail::businessDate).equals(date);
  }

  /**
   * Whether all sources of some topics have told the day, and what came soon after it.
   *
   * @param needs topics without which nothing is told
   * @param looksAt topics that count as well where anybody is heard on them
   */
  boolean isTold(Set<Topic> needs, Set<Topic> looksAt, Duration correction, Surroundings around) {
    Set<Topic> topics = EnumSet.copyOf(needs);
    looksAt.stream().filter(topic -> around.hears(Set.of(topic))).forEach(topics::add);
    return isTold(topics, correction, around);
  }

  /** Whether all sources of some topics have told the day, and what came soon after it. */
  boolean isTold(Set<Topic> topics, Duration correction, Surroundings around) {
    return around.told(
        topics,
        around.reference().calendar().startOf(date),
        around.reference().calendar().endOf(date).plus(correction).minusMillis(1));
  }
}
