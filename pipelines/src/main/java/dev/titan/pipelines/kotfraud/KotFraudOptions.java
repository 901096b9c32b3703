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
 * @param mostInHand how many orders, echoes, case files and days a subtask holds in memory besides
 *     those of the bundle, a kilobyte each or a few
 */
public record KotFraudOptions(
    int retentionDays, int bundleSize, Duration bundleInterval, int mostInHand)
    implements Serializable {

  /**
   * The usual figures. Orders are kept for a fortnight and not for the two months of the ledger:
   * all their tickets and entries are kept, and a case that old is told no more.
   */
  public static final KotFraudOptions DEFAULT =
      new KotFraudOptions(14, 10_000, Duration.ofMillis(100), 65_536);

  /** Checks the figures. */
  public KotFraudOptions {
    if (retentionDays < 1 || bundleSize < 1 || bundleInterval.isNegative() || mostInHand < 0) {
      throw new IllegalArgumentException(
          "Retention and bundles must be positive: %d days, %d records, %s, %d in hand"
              .formatted(retentionDays, bundleSize, bundleInterval, mostInHand));
    }
  }

  /** The same, holding so much in memory. */
  KotFraudOptions withMostInHand(int most) {
    return new KotFraudOptions(retentionDays, bundleSize, bundleInterval, most);
  }

  /** The same, keeping orders and cases for so many days. */
  public KotFraudOptions withRetentionDays(int days) {
    return new KotFraudOptions(days, bundleSize, bundleInterval, mostInHand);
  }
}
