package dev.titan.pipelines.kotfraud;

import java.io.Serializable;
import java.time.Duration;

/**
 * What can be set about the kotfraud job; how it decides is set by detector rules.
 *
 * @param retentionDays for how many days before the newest covered day orders and cases stay in
 *     state; facts of older days are not examined
 * @param bundleSize facts after which cases are written
 * @param bundleInterval time after which cases are written in any case
 * @param ordersInHand how many orders a subtask holds in memory besides those of the bundle, a few
 *     kilobytes each
 */
public record KotFraudOptions(
    int retentionDays, int bundleSize, Duration bundleInterval, int ordersInHand)
    implements Serializable {

  /**
   * The usual figures. Orders are kept for a fortnight and not for the two months of the ledger:
   * all their tickets and entries are kept, and a case that old is told no more.
   */
  public static final KotFraudOptions DEFAULT =
      new KotFraudOptions(14, 10_000, Duration.ofMillis(100), 8192);

  /** Checks the figures. */
  public KotFraudOptions {
    if (retentionDays < 1 || bundleSize < 1 || bundleInterval.isNegative() || ordersInHand < 0) {
      throw new IllegalArgumentException(
          "Retention and bundles must be positive: %d days, %d records, %s, %d orders"
              .formatted(retentionDays, bundleSize, bundleInterval, ordersInHand));
    }
  }

  /** The same, holding so many orders in memory. */
  KotFraudOptions withOrdersInHand(int orders) {
    return new KotFraudOptions(retentionDays, bundleSize, bundleInterval, orders);
  }

  /** The same, keeping orders and cases for so many days. */
  public KotFraudOptions withRetentionDays(int days) {
    return new KotFraudOptions(days, bundleSize, bundleInterval, ordersInHand);
  }
}
