package dev.titan.localstack.simulator.petpooja;

import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.VisibleOrder;

/** The vendor's JSON of one simulated order, for benchmarks that need no HTTP in between. */
public final class RenderedOrder {

  private RenderedOrder() {}

  /** The order as an element of {@code order_json}, numbers mixed as the vendor mixes them. */
  public static byte[] json(OutletProfile outlet, VisibleOrder order, long seed) {
    return OrderRenderer.render(outlet, order, Quirks.realistic(seed));
  }
}
