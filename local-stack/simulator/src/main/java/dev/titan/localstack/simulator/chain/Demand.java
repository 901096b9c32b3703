package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many bills an outlet has on a day and when they are made: weekday x season x pay-day x
 * festival x a day's luck, spread over the hours by a weekday or a weekend shape.
 */
final class Demand {
  /** The fewest and the most bills of one day. */
  static final int FEWEST = 120;

  static final int MOST = 350;

  // Monday to Sunday, January to December: per cent of an average day.
  private static final List<Integer> WEEKDAYS = List.of(86, 88, 93, 97, 108, 128, 122);
  private static final List<Integer> MONTHS =
      List.of(102, 98, 96, 94, 92, 98, 103, 103, 100, 105, 106, 110);
  // From 04:00 to 03:00 of the next day: how many of a thousand guests come in the hour.
  private static final List<Integer> WEEKDAY_HOURS =
      List.of(
          2, 6, 18, 45, 82, 88, 62, 50, 74, 92, 76, 46, 58, 80, 84, 72, 66, 52, 36, 24, 14, 9, 5,
          3);
  private static final List<Integer> WEEKEND_HOURS =
      List.of(
          2, 4, 8, 20, 44, 72, 98, 96, 88, 90, 80, 60, 66, 84, 88, 84, 78, 66, 48, 32, 20, 14, 8,
          5);
  private static final int FIRST_HOUR = 4;

  private Demand() {}

  /** How many bills the outlet has on the day. */
  static int bills(int average, LocalDate day, SplittableRandom random) {
    int payDay = day.getDayOfMonth() <= 5 ? 106 : day.getDayOfMonth() >= 25 ? 97 : 100;
    // Two dice rather than one: most days are ordinary.
    int luck = 91 + random.nextInt(10) + random.nextInt(10);
    long bills =
        (long) average
            * WEEKDAYS.get(day.getDayOfWeek().getValue() - 1)
            * MONTHS.get(day.getMonthValue() - 1)
            / 100
            * payDay
            / 100
            * Festivals.factorPercent(day)
            / 100
            * luck
            / 10_000;
    return (int) Math.max(FEWEST, Math.min(MOST, bills));
  }

  /** The local times of so many bills between opening and closing, in order. */
  static List<LocalDateTime> arrivals(
      OutletProfile outlet, LocalDate day, int bills, SplittableRandom random) {
    List<Integer> shape = weekend(day) ? WEEKEND_HOURS : WEEKDAY_HOURS;
    LocalDateTime opens = day.atTime(outlet.opens());
    LocalDateTime closes =
        day.plusDays(outlet.closes().isAfter(outlet.opens()) ? 0 : 1).atTime(outlet.closes());
    List<Long> weights = new ArrayList<>();
    long sum = 0;
    LocalDateTime midnight = day.atTime(LocalTime.MIDNIGHT);
    for (int hour = 0; hour < shape.size(); hour++) {
      LocalDateTime from = midnight.plusHours((long) hour + FIRST_HOUR);
      sum += shape.get(hour) * seconds(later(from, opens), earlier(from.plusHours(1), closes));
      weights.add(sum);
    }
    List<LocalDateTime> arrivals = new ArrayList<>(bills);
    for (int bill = 0; bill < bills; bill++) {
      long drawn = random.nextLong(sum);
      int hour = 0;
      while (weights.get(hour) <= drawn) {
        hour++;
      }
      LocalDateTime from = later(midnight.plusHours((long) hour + FIRST_HOUR), opens);
      long before = hour == 0 ? 0 : weights.get(hour - 1);
      arrivals.add(from.plusSeconds((drawn - before) / shape.get(hour)));
    }
    arrivals.sort(null);
    return arrivals;
  }

  /** The seed of one day of one outlet. */
  static long daySeed(long seed, String outletId, LocalDate day) {
    return Seeds.mix(Seeds.mix(seed, outletId), day.toEpochDay());
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static long seconds(LocalDateTime from, LocalDateTime to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
