package dev.titan.connectors.sync;

import dev.titan.contracts.topic.OutletKey;
import java.util.Optional;

/** Where each source stands at each outlet; safe for use by several threads. */
public interface SyncPositions {

  /**
   * The days that a source has delivered of an outlet; empty when it has delivered none.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE}
   */
  Optional<DeliveredDays> load(String source, OutletKey outlet);

  /**
   * Replaces the position of a source at an outlet. Call it only after every fact of these days has
   * been acknowledged by the broker.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE}
   */
  void save(String source, OutletKey outlet, DeliveredDays days);
}
