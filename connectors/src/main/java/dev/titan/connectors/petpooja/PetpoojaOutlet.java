package dev.titan.connectors.petpooja;

import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One outlet at Petpooja.
 *
 * @param key our organisation and outlet
 * @param restId Petpooja's id of the restaurant
 * @param credentials what its API asks for
 * @param baseUrl everything before {@code /V1/}, with http or https
 * @param calendar the outlet's zone and closing time
 * @param sameDay whether its API shows the day that is still open; else only days before today
 * @param settleDelay how late after its event an order may show up at the source. A longer one
 *     makes coverage later and never wrong; give hours to an outlet whose day appears in the
 *     morning
 * @param backfillFrom first business date to fetch; without it the recent days are the first ones
 */
public record PetpoojaOutlet(
    OutletKey key,
    String restId,
    PetpoojaCredentials credentials,
    URI baseUrl,
    BusinessCalendar calendar,
    boolean sameDay,
    Duration settleDelay,
    Optional<LocalDate> backfillFrom) {

  /** How late an order usually shows up at most. */
  public static final Duration DEFAULT_SETTLE_DELAY = Duration.ofSeconds(60);

  /** Checks every value. */
  public PetpoojaOutlet {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(backfillFrom, "backfillFrom");
    if (restId.isBlank()) {
      throw new IllegalArgumentException("Outlet " + key + " has no restID");
    }
    PetpoojaAddresses.check(baseUrl, key);
    if (settleDelay.isNegative()) {
      throw new IllegalArgumentException("The settle delay of outlet " + key + " is negative");
    }
  }

  /** An outlet that shows the same day, with the usual settle delay and no back-fill. */
  public static PetpoojaOutlet of(
      OutletKey key,
      String restId,
      PetpoojaCredentials credentials,
      URI baseUrl,
      BusinessCalendar calendar) {
    return new PetpoojaOutlet(
        key, restId, credentials, baseUrl, calendar, true, DEFAULT_SETTLE_DELAY, Optional.empty());
  }

  /** The same outlet, fetched from a business date on. */
  public PetpoojaOutlet withBackfillFrom(LocalDate firstDay) {
    return new PetpoojaOutlet(
        key, restId, credentials, baseUrl, calendar, sameDay, settleDelay, Optional.of(firstDay));
  }

  /** The same outlet, with another freshness of its API. */
  public PetpoojaOutlet withFreshness(boolean showsSameDay, Duration settle) {
    return new PetpoojaOutlet(
        key, restId, credentials, baseUrl, calendar, showsSameDay, settle, backfillFrom);
  }

  /** Where orders are asked for. */
  URI ordersEndpoint() {
    return PetpoojaAddresses.under(baseUrl, "/V1/thirdparty/generic_get_orders/");
  }
}
