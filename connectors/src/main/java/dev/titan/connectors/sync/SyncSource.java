package dev.titan.connectors.sync;

import dev.titan.contracts.topic.OutletKey;
import java.util.Set;

/** A source that can be fetched from when asked, one outlet at a time. Thread-safe. */
public interface SyncSource {

  /** Name of the source, as in its facts and its coverage. */
  String source();

  /** The outlets that it can be fetched for. */
  Set<OutletKey> outlets();

  /**
   * Whether this process is the one to fetch for an outlet now; false while another process polls
   * it, which then fetches what is asked for.
   */
  default boolean isHere(OutletKey outlet) {
    return true;
  }

  /**
   * Fetches, and returns when everything is on its topic or in the store. What was delivered before
   * a failure stays delivered; doing it again changes nothing.
   *
   * @throws dev.titan.contracts.error.TitanException when the source or a store fails
   * @throws InterruptedException when the process stops
   */
  SyncCounts fetch(SyncOrder order, SyncProgress progress) throws InterruptedException;
}
