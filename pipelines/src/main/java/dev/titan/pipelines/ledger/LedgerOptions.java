package dev.titan.pipelines.ledger;

import java.io.Serializable;
import java.time.Duration;

/**
 * What can be set about the ledger.
 *
 * @param retentionDays for how many days before the newest business date the bills stay in state,
 *     and for how many days before the newest observation movements and expenses do
 * @param bundleSize snapshots after which sales figures are written
 * @param bundleInterval time after which sales figures are written in any case
 */
public record LedgerOptions(int retentionDays, int bundleSize, Duration bundleInterval)
    implements Serializable {

  /**
   * The usual figures. A longer bundle writes fewer sales rows, and a manager does not see the
   * difference between a tenth and half of a second.
   */
  public static final LedgerOptions DEFAULT = new LedgerOptions(62, 50_000, Duration.ofMillis(400));

  /** Checks the figures. */
  public LedgerOptions {
    if (retentionDays < 1 || bundleSize < 1 || bundleInterval.isNegative()) {
      throw new IllegalArgumentException(
          "Retention and bundles must be positive: %d days, %d records, %s"
              .formatted(retentionDays, bundleSize, bundleInterval));
    }
  }
}
