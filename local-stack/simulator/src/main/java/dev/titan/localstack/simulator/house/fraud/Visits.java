package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.house.visit.Happening;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What visits are like, for those who look for one. */
final class Visits {
  private static final Duration STAY = Duration.ofMinutes(35);

  private Visits() {}

  /** Whether it is a sale at full price to which nothing happened. */
  static boolean plain(Visit visit) {
    return untouched(visit) && visit.first().discounts().isEmpty();
  }

  private static boolean untouched(Visit visit) {
    OrderSnapshot bill = visit.first();
    return visit.happening() == Happening.NONE
        && visit.order().versions().size() == 1
        && bill.status() == OrderStatus.SUCCESS
        && bill.settlement().parts().isEmpty()
        && bill.totals().waivedOff() == 0;
  }

  /** Whether guests sat at a table long enough for something to happen, and paid as usual. */
  static boolean seated(Visit visit) {
    return plain(visit)
        && visit.dineIn()
        && Duration.between(visit.opened(), visit.settled()).compareTo(STAY) >= 0;
  }

  /** Whether the outlet itself sold it to be taken away. */
  static boolean takenAway(Visit visit) {
    return plain(visit) && !visit.dineIn() && !visit.first().channel().online();
  }

  /** Whether the guest took it away from the counter. */
  static boolean atCounter(Visit visit) {
    return takenAway(visit) && visit.first().channel().orderType().equals(Channel.PICK_UP);
  }

  /** Whether an aggregator sold it and a rider brings it. */
  static boolean ridden(Visit visit) {
    Channel channel = visit.first().channel();
    return untouched(visit) && channel.online() && channel.orderType().equals(Channel.DELIVERY);
  }

  static String biller(Visit visit) {
    return visit.first().handling().biller();
  }

  static String waiter(Visit visit) {
    return visit.first().handling().assignee();
  }

  static long total(Visit visit) {
    return visit.first().totals().total();
  }

  /**
   * Lines of which the bill has one only, by their number: what is done to them is plain to see.
   */
  static List<Integer> single(Visit visit) {
    List<OrderLine> lines = visit.first().lines();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.stream().filter(l -> l.name().equals(lines.get(i).name())).count() == 1)
        .boxed()
        .toList();
  }

  /** Of these, lines at the menu's own price. */
  static List<Integer> bare(Visit visit) {
    List<OrderLine> lines = visit.first().lines();
    return single(visit).stream().filter(i -> lines.get(i).addOns().isEmpty()).toList();
  }
}
