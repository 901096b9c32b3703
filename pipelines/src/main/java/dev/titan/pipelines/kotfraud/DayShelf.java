package dev.titan.pipelines.kotfraud;

import dev.titan.pipelines.kotfraud.mode.PastDays;
import dev.titan.pipelines.kotfraud.mode.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * The business days of one outlet while a bundle lasts: read once, changed in memory, and put back
 * when the bundle ends. Days are epoch days. The outlet must be the current key whenever it is
 * used.
 */
final class DayShelf {

  /** The form of an index in state. */
  record Names(Set<String> names) {}

  private final MapState<Integer, byte[]> storedDays;
  private final MapState<Integer, byte[]> storedOrders;
  private final MapState<Integer, byte[]> storedCash;
  private final MapState<Integer, byte[]> storedTallies;

  private final Map<Integer, DayRecord> days = new TreeMap<>();
  private final Map<Integer, Set<String>> orders = new TreeMap<>();
  private final Map<Integer, DayCash> cash = new TreeMap<>();
  private final Map<Integer, Optional<Tally>> tallies = new HashMap<>();

  /** Days in hand of which something is known. */
  private final Set<Integer> known = new HashSet<>();

  private final Set<Integer> changedDays = new HashSet<>();
  private final Set<Integer> changedOrders = new HashSet<>();
  private final Set<Integer> changedCash = new HashSet<>();
  private final Set<Integer> changedTallies = new HashSet<>();

  DayShelf(RuntimeContext context) {
    storedDays = context.getMapState(KotFraudState.HOUSE_DAYS);
    storedOrders = context.getMapState(KotFraudState.DAY_ORDERS);
    storedCash = context.getMapState(KotFraudState.DAY_CASH);
    storedTallies = context.getMapState(KotFraudState.TALLIES);
  }

  /** A day to look at or to change; a new one where there was none. */
  DayRecord day(int day) throws Exception {
    DayRecord record = days.get(day);
    if (record == null) {
      byte[] stored = storedDays.get(day);
      record = stored == null ? new DayRecord() : DayRecord.ofBytes(stored);
      days.put(day, record);
      if (stored != null) {
        known.add(day);
      }
    }
    return record;
  }

  /** Whether anything is known of a day. */
  boolean has(int day) throws Exception {
    day(day);
    return known.contains(day);
  }

  /** Notes that a day was changed. */
  void changed(int day) {
    known.add(day);
    changedDays.add(day);
  }

  /** All days, in order. */
  NavigableSet<Integer> days() throws Exception {
    NavigableSet<Integer> all = new TreeSet<>(changedDays);
    storedDays.keys().forEach(all::add);
    return all;
  }

  /** Names of the orders of which something happened on a day. */
  Set<String> orders(int day) throws Exception {
    Set<String> names = orders.get(day);
    if (names == null) {
      byte[] stored = storedOrders.get(day);
      names = new TreeSet<>();
      if (stored != null) {
        names.addAll(StateBytes.read(stored, Names.class).names());
      }
      orders.put(day, names);
    }
    return names;
  }

  /** Notes that the names of a day were changed. */
  void changedOrders(int day) {
    changedOrders.add(day);
  }

  /** What happened to the cash on a day. */
  DayCash cash(int day) throws Exception {
    DayCash ofDay = cash.get(day);
    if (ofDay == null) {
      byte[] stored = storedCash.get(day);
      ofDay = stored == null ? new DayCash() : DayCash.ofBytes(stored);
      cash.put(day, ofDay);
    }
    return ofDay;
  }

  /** Notes that what happened to the cash of a day was changed. */
  void changedCash(int day) {
    changedCash.add(day);
  }

  /** A day in numbers, as far as it has been told. */
  Tally tally(int day) throws Exception {
    Optional<Tally> tally = tallies.get(day);
    if (tally == null) {
      byte[] stored = storedTallies.get(day);
      tally = Optional.ofNullable(stored).map(bytes -> StateBytes.read(bytes, Tally.class));
      tallies.put(day, tally);
    }
    return tally.orElse(Tally.EMPTY);
  }

  /** Replaces a day's numbers. */
  void put(int day, Tally tally) {
    tallies.put(day, tally.saysNothing() ? Optional.empty() : Optional.of(tally));
    changedTallies.add(day);
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

  /** Puts everything back that was changed. */
  void close() throws Exception {
    for (int day : changedDays) {
      storedDays.put(day, days.get(day).toBytes(day));
    }
    for (int day : changedOrders) {
      if (orders.get(day).isEmpty()) {
        storedOrders.remove(day);
      } else {
        storedOrders.put(day, StateBytes.write(day, new Names(orders.get(day))));
      }
    }
    for (int day : changedCash) {
      storedCash.put(day, cash.get(day).toBytes(day));
    }
    for (int day : changedTallies) {
      Optional<Tally> tally = tallies.get(day);
      if (tally.isPresent()) {
        storedTallies.put(day, StateBytes.write(day, tally.get()));
      } else {
        storedTallies.remove(day);
      }
    }
    changedDays.clear();
    changedOrders.clear();
    changedCash.clear();
    changedTallies.clear();
  }

  /**
   * Lets go of what is older than a day, after {@link #close}; of numbers, what no day from then on
   * is compared with.
   *
   * @return the days that went
   */
  Map<Integer, DayRecord> letGoBefore(int firstDay) throws Exception {
    Map<Integer, DayRecord> gone = new TreeMap<>();
    for (Map.Entry<Integer, byte[]> day : storedDays.entries()) {
      if (day.getKey() < firstDay) {
        gone.put(day.getKey(), DayRecord.ofBytes(day.getValue()));
      }
    }
    for (int day : gone.keySet()) {
      storedDays.remove(day);
      storedOrders.remove(day);
      storedCash.remove(day);
    }
    List<Integer> old = new ArrayList<>();
    for (int day : storedTallies.keys()) {
      if (day <= firstDay - PastDays.DAYS) {
        old.add(day);
      }
    }
    for (int day : old) {
      storedTallies.remove(day);
    }
    return gone;
  }
}
