package dev.titan.localstack.simulator.world;

/**
 * How the order came in.
 *
 * @param orderType Dine In, Delivery or Pick Up
 * @param subOrderType the dining area, or the aggregator
 * @param orderFrom POS or the aggregator
 * @param onlineOrderId the aggregator's id of the order, else empty
 * @param tableNo the table, else empty
 * @param persons covers, 0 when nobody counted
 */
public record Channel(
    String orderType,
    String subOrderType,
    String orderFrom,
    String onlineOrderId,
    String tableNo,
    int persons) {

  /** The order type of guests at a table. */
  public static final String DINE_IN = "Dine In";

  /** The order type of orders that are brought to the guest. */
  public static final String DELIVERY = "Delivery";

  /** The order type of orders that the guest takes away. */
  public static final String PICK_UP = "Pick Up";

  /** Whether the order came through an aggregator. */
  public boolean online() {
    return !onlineOrderId.isEmpty();
  }
}
