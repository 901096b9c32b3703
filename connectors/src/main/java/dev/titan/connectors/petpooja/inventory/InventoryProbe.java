package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.PetpoojaCalls;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import java.time.Clock;
import java.time.Duration;

/** Tries an outlet's inventory credentials with one request. */
public final class InventoryProbe {
  private final Duration timeout;
  private final Clock clock;

  /** A probe that waits so long for an answer. */
  public InventoryProbe(Duration timeout, Clock clock) {
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * How many ingredients the first page of yesterday's stock shows.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code BAD_CREDENTIALS} when they are
   *     refused, {@code SOURCE_THROTTLED} or {@code SOURCE_FAILED} when there is no proper answer
   */
  public int ingredients(StoreRoom outlet) {
    return new InventoryClient(
            PetpoojaCalls.newHttpClient(timeout),
            outlet,
            PetpoojaOptions.Requests.once(timeout),
            clock)
        .stock(outlet.calendar().dateOf(clock.instant()).minusDays(1), "")
        .records()
        .size();
  }
}
