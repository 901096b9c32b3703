package dev.titan.pipelines.kotfraud;

import dev.titan.pipelines.kotfraud.mode.PastDays;
import dev.titan.pipelines.kotfraud.mode.Tally;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * The business days of one outlet. Days are epoch days. The outlet must be the current key whenever
 * it is used.
 */
final class DayShelf {

  /** The form of an index in state. */
  record Names(Set<String> names) {}

  private final HeldMap<Integer, DayRecord> days;
  private final HeldMap<Integer, Set<String>> orders;
  private final HeldMap<Integer, DayCash> cash;
  private final HeldMap<Integer, Tally> tallies;

  /** Days of which something is known. */
  private final NavigableSet<Integer> known = new TreeSet<>();

  DayShelf(RuntimeContext context) throws Exception {
    days =
        new HeldMap<>(
            context.getMapState(KotFraudState.HOUSE_DAYS),
            DayRecord::ofBytes,
            (day, record) -> record.toBytes(day));
    orders =
        new HeldMap<>(
            context.getMapState(KotFraudState.DAY_ORDERS),
            bytes -> new TreeSet<>(StateBytes.read(bytes, Names.class).names()),
            (day, names) -> StateBytes.write(day, new Names(names)));
    cash =
        new HeldMap<>(
            context.getMapState(KotFraudState.DAY_CASH),
            DayCash::ofBytes,
            (day, ofDay) -> ofDay.toBytes(day));
    tallies =
        new HeldMap<>(
            context.getMapState(KotFraudState.TALLIES),
            bytes -> StateBytes.read(bytes, Tally.class),
            StateBytes::write);
    known.addAll(days.keys());
  }

  /** A day to look at or to change; a new one where there was none. */
  DayRecord day(int day) throws Exception {
    return days.getOr(day, DayRecord::new);
  }

  /** Whether anything is known of a day. */
  boolean has(int day) {
    return known.contains(day);
  }

  /** Notes that a day was changed. */
  void changed(int day) throws Exception {
    known.add(day);
    days.changed(day);
  }

  /** All days of which something is known, in order. */
  NavigableSet<Integer> days() {
    return new TreeSet<>(known);
  }

  /** Names of the orders of which something happened on a day. */
  Set<String> orders(int day) throws Exception {
    return orders.getOr(day, TreeSet::new);
  }

  /** Notes an order of which something happened on a day. */
  void add(int day, String order) throws Exception {
    orders(day).add(order);
    orders.changed(day);
  }

  /** Notes that nothing happened of an order on a day after all. */
  void remove(int day, String order) throws Exception {
    if (orders(day).remove(order)) {
      if (orders(day).isEmpty()) {
        orders.remove(day);
      } else {
        orders.changed(day);
      }
    }
  }

  /** What happened to the cash on a day. */
  DayCash cash(int day) throws Exception {
    return cash.getOr(day, DayCash::new);
  }

  /** Notes that what happened to the cash of a day was changed. */
  void changedCash(int day) throws Exception {
    cash.changed(day);
  }

  /** A day in numbers, as far as it has been told. */
  Tally tally(int day) throws Exception {
    return tallies.get(day).orElse(Tally.EMPTY);
  }

  /** Replaces a day's numbers. */
  void put(int day, Tally tally) {
    if (tally.saysNothing()) {
      tallies.remove(day);
    } else {
      tallies.put(day, tally);
    }
  }

  /** A day and those before it, in numbers. */
  PastDays past(int day) throws Exception {
    Map<Integer, Tally> past = new TreeMap<>();
    for (int one = day - PastDays.DAYS + 1; one <= day; one++) {
      Tally tally = tally(one);
      if (!tally.saysNothing()) {
        past.put(one, tally);
      }
    }
    return new PastDays(LocalDate.ofEpochDay(day), past);
  }

  /** Lets go of a day; its numbers stay as long as another day is compared with them. */
  void letGo(int day) {
    known.remove(day);
    days.remove(day);
    orders.remove(day);
    cash.remove(day);
  }

  /** Lets go of the numbers that no day from a day on is compared with. */
  void letGoOfNumbersBefore(int firstDay) throws Exception {
    tallies.keysBefore(firstDay - PastDays.DAYS + 1).forEach(tallies::remove);
  }

  /** See {@link HeldMap#isPutBack}. */
  boolean isPutBack() {
    return days.isPutBack() && orders.isPutBack() && cash.isPutBack() && tallies.isPutBack();
  }

  /** See {@link HeldMap#tidyUp}. */
  void tidyUp() throws Exception {
    days.tidyUp();
    orders.tidyUp();
    cash.tidyUp();
    tallies.tidyUp();
  }

  /** How much is in hand. */
  int size() {
    return days.size() + orders.size() + cash.size() + tallies.size();
  }
}
