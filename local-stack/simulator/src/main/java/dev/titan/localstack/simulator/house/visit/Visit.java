package dev.titan.localstack.simulator.house.visit;

import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.util.List;

/**
 * One order as it was lived.
 *
 * @param rounds what was ordered when; one or more, in order, every line in one of them
 * @param printed when the bill was printed
 * @param settled when it was paid, not before it was printed
 * @param happening what is particular
 * @param movedAt when tables were moved or merged, else the time of the bill
 * @param otherTable the table that was left, else empty
 * @param changes what was done to the bill afterwards, in order
 */
public record Visit(
    SimulatedOrder order,
    List<Round> rounds,
    Instant printed,
    Instant settled,
    Happening happening,
    Instant movedAt,
    String otherTable,
    List<LateChange> changes) {

  /** Checks that time runs forward. */
  public Visit {
    rounds = List.copyOf(rounds);
    changes = List.copyOf(changes);
    if (rounds.isEmpty() || settled.isBefore(printed)) {
      throw new IllegalArgumentException("order " + order.orderId() + " of " + order.businessDay());
    }
  }

  /** The bill as it was made. */
  public OrderSnapshot first() {
    return order.versions().get(0).content();
  }

  /** The bill as it will be for ever. */
  public OrderSnapshot last() {
    return order.versions().get(order.versions().size() - 1).content();
  }

  /** Whether the guests sat at a table. */
  public boolean dineIn() {
    return first().channel().orderType().equals(Channel.DINE_IN);
  }

  /** Whether the order is cancelled in the end. */
  public boolean cancelled() {
    return last().status() == OrderStatus.CANCELLED;
  }

  /** Whether nothing was ever prepared for it to be paid. */
  public boolean givenUp() {
    return happening == Happening.ABANDONED || happening == Happening.AGGREGATOR_CANCELLED;
  }

  /** When the first round was taken. */
  public Instant opened() {
    return rounds.get(0).at();
  }

  /** The number of the order, which is also the number on the bill. */
  public String orderId() {
    return Integer.toString(order.orderId());
  }

  /** The identity of the bill within the outlet. */
  public String billId() {
    return order.businessDay() + "-" + order.orderId();
  }

  /** The number of the order that was open at the other table until it was joined to this one. */
  public String otherOrderId() {
    return "H" + order.orderId();
  }
}
