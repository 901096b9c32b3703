package dev.titan.connectors.sync;

import dev.titan.contracts.topic.OutletKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to fetch of an outlet.
 *
 * @param from first business day, inclusive; empty: from where the source stands
 * @param through last business day, inclusive; empty: through the open day
 */
public record SyncOrder(OutletKey outlet, Optional<LocalDate> from, Optional<LocalDate> through) {

  /** Refuses days that end before they begin. */
  public SyncOrder {
    if (from.isPresent() && through.isPresent() && through.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "Days from " + from.get() + " through " + through.get() + " end before they begin");
    }
  }

  /** What is new of an outlet. */
  public static SyncOrder newest(OutletKey outlet) {
    return new SyncOrder(outlet, Optional.empty(), Optional.empty());
  }
}
