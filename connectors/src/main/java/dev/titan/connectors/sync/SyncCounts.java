package dev.titan.connectors.sync;

/**
 * What a fetch brought.
 *
 * @param published records that went to the topics or into the store
 * @param unchanged records that were known already
 * @param deadLetters records that could not be understood
 */
public record SyncCounts(long published, long unchanged, long deadLetters) {

  /** Nothing yet. */
  public static final SyncCounts NONE = new SyncCounts(0, 0, 0);

  /** Both together. */
  public SyncCounts plus(SyncCounts more) {
    return new SyncCounts(
        published + more.published, unchanged + more.unchanged, deadLetters + more.deadLetters);
  }
}
