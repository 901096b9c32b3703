package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.PetpoojaAccount;
import dev.titan.connectors.petpooja.PetpoojaAddresses;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The store room of one outlet at Petpooja.
 *
 * @param key our organisation and outlet
 * @param menuSharingCode Petpooja's id of it in inventory calls
 * @param credentials what these calls ask for; others than those of orders
 * @param baseUrl everything before {@code /V1/}, with http or https
 * @param calendar the outlet's zone and closing time
 * @param settleDelay how long after its end a business day may still be missing at the source
 * @param backfillFrom first business day to fetch; without it the first fetch begins some weeks
 *     back
 * @param names names under which transfers of other outlets speak of it, besides its id and its
 *     name in the store; for example the one that it had before
 */
public record StoreRoom(
    OutletKey key,
    String menuSharingCode,
    PetpoojaCredentials credentials,
    URI baseUrl,
    BusinessCalendar calendar,
    Duration settleDelay,
    Optional<LocalDate> backfillFrom,
    List<String> names) {

  /** How long a day is missing at most, usually. */
  public static final Duration DEFAULT_SETTLE_DELAY = Duration.ofMinutes(30);

  /** Checks every value. */
  public StoreRoom {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(backfillFrom, "backfillFrom");
    names = List.copyOf(names);
    if (menuSharingCode.isBlank()) {
      throw new IllegalArgumentException("Outlet " + key + " has no menuSharingCode");
    }
    PetpoojaAddresses.check(baseUrl, key);
    if (settleDelay.isNegative()) {
      throw new IllegalArgumentException("The settle delay of outlet " + key + " is negative");
    }
  }

  /** What it is called with. */
  PetpoojaAccount account() {
    return new PetpoojaAccount(
        key, "Petpooja's inventory", credentials, "menuSharingCode", menuSharingCode);
  }
}
