package dev.titan.localstack.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One order with its whole life.
 *
 * @param orderId the number on the bill, which restarts at 1 each business day
 * @param refId the API's own number, rising and unique within an outlet
 * @param versions what the API says about it, oldest first; each from its instant on
 */
public record SimulatedOrder(
    String outletId, LocalDate businessDay, int orderId, long refId, List<OrderVersion> versions) {

  // Room for ten million orders a day, so that days never overlap, and for days since 2000.
  private static final long ORDERS_PER_DAY = 10_000_000L;
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  /** Checks that there is a life and that it runs forward. */
  public SimulatedOrder {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("order " + orderId + " has no version");
    }
    for (int i = 1; i < versions.size(); i++) {
      if (!versions.get(i).from().isAfter(versions.get(i - 1).from())) {
        throw new IllegalArgumentException("order " + orderId + ": versions out of order");
      }
    }
  }

  /** The refId of an order: a pure function of the day and the number of the order in it. */
  public static long refId(LocalDate businessDay, int orderId) {
    if (orderId >= ORDERS_PER_DAY) {
      throw new IllegalArgumentException("more than " + ORDERS_PER_DAY + " orders on one day");
    }
    long days = businessDay.toEpochDay() - FIRST_DAY;
    if (days < 0) {
      throw new IllegalArgumentException("no order before 2000 can be served: " + businessDay);
    }
    return (days + 1) * ORDERS_PER_DAY + orderId;
  }

  /** The instant from which the order exists. */
  public Instant created() {
    return versions.get(0).from();
  }

  /**
   * The number of the version that holds at an instant, or -1 when the order does not exist yet.
   */
  public int versionAt(Instant now) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (!versions.get(i).from().isAfter(now)) {
        return i;
      }
    }
    return -1;
  }
}
