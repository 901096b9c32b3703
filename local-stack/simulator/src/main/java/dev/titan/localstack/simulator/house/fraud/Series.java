package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Series of bill numbers that have gaps for good reasons. */
final class Series {
  static final String RESET = "bill_missing/series_reset";
  static final String SECOND_TERMINAL = "bill_missing/second_terminal";

  // Far above the numbers of a day.
  private static final int RESET_TO = 1001;
  private static final int SECOND_FROM = 5001;
  private static final int OF_SECOND_PERCENT = 12;

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
