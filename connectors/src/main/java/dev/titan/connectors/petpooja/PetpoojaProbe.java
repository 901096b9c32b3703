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
    PetpoojaOptions.Requests usual = PetpoojaOptions.Requests.defaults();
    PetpoojaOptions.Requests once =
        new PetpoojaOptions.Requests(
            timeout,
            usual.perSecond(),
            1,
            usual.firstRetryDelay(),
            usual.maxRetryDelay(),
            usual.maxPages(),
            usual.maxBodyBytes());
    LocalDate today = outlet.calendar().dateOf(clock.instant());
    return new PetpoojaClient(PetpoojaClient.newHttpClient(timeout), outlet, once, clock)
        .page(outlet.sameDay() ? today : today.minusDays(1), "")
        .records()
        .size();
  }
}
