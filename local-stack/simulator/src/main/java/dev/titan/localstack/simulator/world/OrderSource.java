package dev.titan.localstack.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One outlet of the API and its orders: made up by the chain or read from tickets. Implementations
 * are safe for use by several threads, and a pure function of what they were made from.
 */
public interface OrderSource {

  /** The outlet. */
  OutletProfile outlet();

  /** The business days for which there can be orders. */
  BusinessDays businessDays();

  /** All orders that the business day will ever have, by rising refId; empty outside its days. */
  List<SimulatedOrder> day(LocalDate businessDay);

  /**
   * The orders of a business day that the API shows at an instant, as they then stand, by rising
   * refId.
   */
  default List<VisibleOrder> ordersAsOf(LocalDate businessDay, Instant now) {
    if (!businessDays().contains(businessDay)) {
      return List.of();
    }
    boolean ended = !now.isBefore(outlet().endOf(businessDay));
    if (!ended && outlet().freshness() == Freshness.PREVIOUS_DAY_ONLY) {
      return List.of();
    }
    List<VisibleOrder> visible = new ArrayList<>();
    for (SimulatedOrder order : day(businessDay)) {
      int version = order.versionAt(now);
      if (version >= 0) {
        visible.add(new VisibleOrder(order, version));
      }
    }
    return visible;
  }
}
