package dev.titan.connectors.sync;

/** Hears how far a fetch has come. */
@FunctionalInterface
public interface SyncProgress {

  /**
   * Some more is done.
   *
   * @param done parts done, such as days
   * @param total parts in all, as far as it is known
   * @param counts what they brought so far
   */
  void report(int done, int total, SyncCounts counts);
}
