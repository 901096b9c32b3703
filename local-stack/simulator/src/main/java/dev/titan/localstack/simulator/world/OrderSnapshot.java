package dev.titan.localstack.simulator.world;

import java.time.LocalDateTime;
import java.util.List;

/**
 * All that the API says about an order at one time.
 *
 * @param createdOn local time of the outlet
 */
public record OrderSnapshot(
    OrderStatus status,
    LocalDateTime createdOn,
    Channel channel,
    Settlement settlement,
    Totals totals,
    Handling handling,
    Customer customer,
    List<TaxAmount> taxes,
    List<DiscountAmount> discounts,
    List<OrderLine> lines) {

  /** Keeps its own copies of the lists. */
  public OrderSnapshot {
    taxes = List.copyOf(taxes);
    discounts = List.copyOf(discounts);
    lines = List.copyOf(lines);
  }
}
