package dev.titan.connectors.petpooja.menu;

import dev.titan.connectors.petpooja.PetpoojaCalls;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import java.time.Clock;
import java.time.Duration;

/** Tries an outlet's menu credentials with one request. */
public final class MenuProbe {
  private final Duration timeout;
  private final Clock clock;

  /** A probe that waits so long for an answer. */
  public MenuProbe(Duration timeout, Clock clock) {
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * How many items the menu has.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code BAD_CREDENTIALS} when they are
   *     refused, {@code SOURCE_THROTTLED} or {@code SOURCE_FAILED} when there is no proper answer
   */
  public int items(MenuOutlet outlet) {
    PetpoojaCalls calls =
        new PetpoojaCalls(
            PetpoojaCalls.newHttpClient(timeout),
            outlet.account(),
            PetpoojaOptions.Requests.once(timeout),
            clock);
    return MenuSource.ask(outlet, calls).page().records().size();
  }
}
