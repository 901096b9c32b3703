package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Series of bill numbers that have gaps for good reasons. */
final class Series {
  static final String RESET = "bill_missing/series_reset";
  static final String SECOND_TERMINAL = "bill_missing/second_terminal";
  static final String FINANCIAL_YEAR = "bill_missing/financial_year";

  // Far above the numbers of a day.
  private static final int RESET_TO = 1001;
  private static final int SECOND_FROM = 5001;
  private static final int OF_SECOND_PERCENT = 12;
  private static final int AT_THE_END_OF_A_YEAR = 41_001;

  private Series() {}

  /** From some order on, the till counts anew from a thousand. */
  static List<SimulatedOrder> reset(List<SimulatedOrder> orders, SplittableRandom random) {
    int from = orders.size() / 4 + random.nextInt(orders.size() / 2);
    List<SimulatedOrder> changed = new ArrayList<>(orders.subList(0, from));
    for (SimulatedOrder order : orders.subList(from, orders.size())) {
      changed.add(numbered(order, RESET_TO + changed.size() - from));
    }
    return changed;
  }

  /** Some orders are made at another terminal, which has its own numbers. */
  static List<SimulatedOrder> twoTerminals(List<SimulatedOrder> orders, SplittableRandom random) {
    List<SimulatedOrder> changed = new ArrayList<>();
    int second = 0;
    for (SimulatedOrder order : orders) {
      boolean there = random.nextInt(100) < OF_SECOND_PERCENT;
      int number = there ? SECOND_FROM + second : changed.size() - second + 1;
      second += there ? 1 : 0;
      changed.add(numbered(order, number));
    }
    changed.sort(Comparator.comparingInt(SimulatedOrder::orderId));
    return changed;
  }

  /** Whether a business day is one of the two between which a financial year of India ends. */
  static boolean endsAYear(LocalDate day) {
    return day.equals(lastOfYear(day)) || day.equals(lastOfYear(day).plusDays(1));
  }

  /** The last day of March of a day's year. */
  static LocalDate lastOfYear(LocalDate day) {
    return LocalDate.of(day.getYear(), Month.MARCH, 31);
  }

  /**
   * The till counts through the financial year and begins anew with the first of April: at
   * midnight, whatever the house calls the business day.
   *
   * @param last the orders of the last business day of March
   * @param orders those of the day to be numbered, this one or the next; one at least
   */
  static List<SimulatedOrder> throughTheYear(
      List<SimulatedOrder> last, List<SimulatedOrder> orders) {
    LocalDate day = orders.get(0).businessDay();
    LocalDateTime april = lastOfYear(day).plusDays(1).atStartOfDay();
    int after = 0;
    if (!day.equals(lastOfYear(day))) {
      after = (int) last.stream().filter(order -> !made(order).isBefore(april)).count();
    }
    int before = 0;
    List<SimulatedOrder> changed = new ArrayList<>();
    for (SimulatedOrder order : orders) {
      boolean old = made(order).isBefore(april);
      changed.add(numbered(order, old ? AT_THE_END_OF_A_YEAR + before++ : ++after));
    }
    changed.sort(Comparator.comparingInt(SimulatedOrder::orderId));
    return changed;
  }

  /** When the till gave it its number, on the clock of the house. */
  private static LocalDateTime made(SimulatedOrder order) {
    return order.versions().get(0).content().createdOn();
  }

  /** The number that would come next, were there another bill in the year. */
  static int afterTheYear(List<SimulatedOrder> last) {
    return AT_THE_END_OF_A_YEAR + last.size();
  }

  /** The first number that is missing, if one did not know. */
  static int firstMissing(List<SimulatedOrder> orders) {
    int expected = 1;
    while (expected <= orders.size() && orders.get(expected - 1).orderId() == expected) {
      expected++;
    }
    return expected;
  }

  private static SimulatedOrder numbered(SimulatedOrder order, int number) {
    return new SimulatedOrder(
        order.outletId(),
        order.businessDay(),
        number,
        SimulatedOrder.refId(order.businessDay(), number),
        order.versions());
  }
}
