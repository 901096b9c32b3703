package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.TitanException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Tries an outlet's credentials: one page of its orders, asked for once. Thread-safe. */
public final class PetpoojaProbe {

  private final Duration timeout;
  private final Clock clock;

  /**
   * A probe.
   *
   * @param timeout how long the whole answer may take
   * @param clock tells which day is today
   */
  public PetpoojaProbe(Duration timeout, Clock clock) {
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * How many orders the first page shows, of today or, where the API shows no open day, of
   * yesterday.
   *
   * @throws TitanException with {@code BAD_CREDENTIALS} when they are refused, {@code
   *     SOURCE_THROTTLED} or {@code SOURCE_FAILED} when there is no proper answer; no message holds
   *     a secret
   */
  public int orders(PetpoojaOutlet outlet) {
    LocalDate today = outlet.calendar().dateOf(clock.instant());
    return new PetpoojaClient(
            PetpoojaCalls.newHttpClient(timeout),
            outlet,
            PetpoojaOptions.Requests.once(timeout),
            clock)
        .page(outlet.sameDay() ? today : today.minusDays(1), "")
        .records()
        .size();
  }
}
