package dev.titan.localstack.simulator.world;

/**
 * An order as it stands at one instant.
 *
 * @param version the number of the version that holds
 */
public record VisibleOrder(SimulatedOrder order, int version) {

  /** Checks that the version exists. */
  public VisibleOrder {
    if (version < 0 || version >= order.versions().size()) {
      throw new IllegalArgumentException("order has no version " + version);
    }
  }

  /** What the API says about it. */
  public OrderSnapshot content() {
    return order.versions().get(version).content();
  }
}
