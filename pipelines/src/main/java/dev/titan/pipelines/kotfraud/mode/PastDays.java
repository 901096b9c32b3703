package dev.titan.pipelines.kotfraud.mode;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A day and those before it, in numbers. Days that have not been told are not among them.
 * Immutable.
 *
 * @param date the day that is compared
 * @param tallies by epoch day, none later than {@code date}
 */
public record PastDays(LocalDate date, Map<Integer, Tally> tallies) {

  /** How many days before a day it is compared with, at most: twelve weeks and the week itself. */
  public static final int DAYS = 91;

  /** Keeps the tallies in order of days. */
  public PastDays {
    tallies = new TreeMap<>(tallies);
  }

  /** The day itself as epoch day. */
  int day() {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The day itself in numbers. */
  Tally today() {
    return tallies.getOrDefault(day(), Tally.EMPTY);
  }

  /** The day before it in numbers. */
  Tally yesterday() {
    return tallies.getOrDefault(day() - 1, Tally.EMPTY);
  }

  /** The last days, with the day itself, by epoch day. */
  Map<Integer, Tally> lastDays(int days) {
    Map<Integer, Tally> last = new TreeMap<>(tallies);
    last.keySet().removeIf(day -> day <= date.toEpochDay() - days || day > date.toEpochDay());
    return last;
  }

  /** Some measure of the last days, by day and person. */
  Map<Integer, Map<String, Measure>> each(Function<Tally, Map<String, Measure>> measure, int days) {
    Map<Integer, Map<String, Measure>> each = new TreeMap<>();
    lastDays(days).forEach((day, tally) -> each.put(day, measure.apply(tally)));
    return each;
  }
}
