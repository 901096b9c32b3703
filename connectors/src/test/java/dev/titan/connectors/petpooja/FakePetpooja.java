package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.TitanException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Petpooja without HTTP: pages of a few orders, a day with the day before it. Days can be made to
 * fail.
 */
final class FakePetpooja {

  private static final int PAGE = 3;

  private final Clock clock;
  private final TreeMap<LocalDate, TreeMap<Long, byte[]>> days = new TreeMap<>();
  private final Map<LocalDate, TitanException> failures = new TreeMap<>();
  private final List<LocalDate> asked = new ArrayList<>();
  private TitanException failure;

  FakePetpooja(Clock clock) {
    this.clock = clock;
  }

  void put(LocalDate day, int number, String total) {
    put(day, number, Samples.order(day, number, total));
  }

  void put(LocalDate day, int number, byte[] order) {
    days.computeIfAbsent(day, ignored -> new TreeMap<>())
        .put(day.toEpochDay() * 10_000 + number, order);
  }

  /** Has an order vanish. */
  void remove(LocalDate day, int number) {
    days.get(day).remove(day.toEpochDay() * 10_000 + number);
  }

  /** Fails every request from now on; null ends that. */
  void fail(TitanException changed) {
    failure = changed;
  }

  /** Fails every request for a day from its second page on. */
  void failAfterFirstPage(LocalDate day, TitanException changed) {
    failures.put(day, changed);
  }

  void recover() {
    failures.clear();
  }

  /** The days asked for, without repetitions for further pages. */
  List<LocalDate> asked() {
    return asked;
  }

  Page page(LocalDate day, String cursor) {
    if (cursor.isEmpty()) {
      asked.add(day);
    }
    if (failure != null) {
      throw failure;
    }
    if (!cursor.isEmpty() && failures.containsKey(day)) {
      throw failures.get(day);
    }
    TreeMap<Long, byte[]> both = new TreeMap<>(days.getOrDefault(day, new TreeMap<>()));
    both.putAll(days.getOrDefault(day.minusDays(1), new TreeMap<>()));
    long after = cursor.isEmpty() ? -1 : Long.parseLong(cursor);
    List<byte[]> orders = both.tailMap(after, false).values().stream().limit(PAGE).toList();
    return new Page(orders, clock.instant());
  }
}
