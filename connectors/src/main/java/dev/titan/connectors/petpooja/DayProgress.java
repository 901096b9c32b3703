package dev.titan.connectors.petpooja;

import dev.titan.connectors.sync.DeliveredDays;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Which past business days of an outlet have been delivered completely. */
final class DayProgress {

  private final LocalDate firstDay;
  private final NavigableSet<LocalDate> delivered = new TreeSet<>();

  /**
   * Begins where an earlier process ended.
   *
   * @param firstDay the first day that is wanted at all
   * @param stored what was delivered before
   */
  DayProgress(LocalDate firstDay, Optional<DeliveredDays> stored) {
    this.firstDay = firstDay;
    stored.ifPresent(
        days -> delivered.addAll(days.from().datesUntil(days.through().plusDays(1)).toList()));
  }

  LocalDate firstDay() {
    return firstDay;
  }

  void add(LocalDate day) {
    delivered.add(day);
  }

  /** Days from the first one wanted through a last one that are still to be delivered, in order. */
  List<LocalDate> missing(LocalDate through) {
    return through.isBefore(firstDay)
        ? List.of()
        : firstDay.datesUntil(through.plusDays(1)).filter(day -> !delivered.contains(day)).toList();
  }

  /** How many days are wanted through a last one. */
  int wanted(LocalDate through) {
    return through.isBefore(firstDay)
        ? 0
        : (int) (through.toEpochDay() - firstDay.toEpochDay() + 1);
  }

  /** The longest unbroken run, which is what a restart continues from. */
  Optional<DeliveredDays> longestRun() {
    DeliveredDays longest = null;
    LocalDate from = null;
    LocalDate previous = null;
    for (LocalDate day : delivered) {
      from = previous != null && day.equals(previous.plusDays(1)) ? from : day;
      previous = day;
      if (longest == null || length(from, day) > length(longest.from(), longest.through())) {
        longest = new DeliveredDays(from, day);
      }
    }
    return Optional.ofNullable(longest);
  }

  private static long length(LocalDate from, LocalDate through) {
    return through.toEpochDay() - from.toEpochDay();
  }
}
