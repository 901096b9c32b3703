package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.util.List;

/**
 * Orders from aggregators to which only aggregators do something. The chain has bills of all kinds
 * changed later, these as well; but who changes how an aggregator has paid, or cancels what its
 * rider has taken, does what is looked for, and truth would have to say so.
 */
final class Aggregators {
  private Aggregators() {}

  static List<SimulatedOrder> only(List<SimulatedOrder> orders) {
    return orders.stream().map(Aggregators::only).toList();
  }

  private static SimulatedOrder only(SimulatedOrder order) {
    List<OrderVersion> versions = order.versions();
    OrderSnapshot last = versions.get(versions.size() - 1).content();
    boolean theirs = versions.size() == 2 && last.status() == OrderStatus.CANCELLED;
    if (!last.channel().online() || versions.size() == 1 || theirs) {
      return order;
    }
    return new SimulatedOrder(
        order.outletId(),
        order.businessDay(),
        order.orderId(),
        order.refId(),
        versions.subList(0, 1));
  }
}
