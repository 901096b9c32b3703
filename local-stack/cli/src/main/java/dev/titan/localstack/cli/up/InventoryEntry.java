package dev.titan.localstack.cli.up;

import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.inventory.StoreRoom;
import dev.titan.localstack.cli.run.Span;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inventory of an outlet as it stands in the configuration file; what is absent is null here.
 *
 * @param menuSharingCode Petpooja's id of the outlet in inventory calls
 * @param baseUrl everything before {@code /V1/}; default: the outlet's
 * @param appKeyEnv the environment variable that holds the app key of the inventory
 * @param appSecretEnv the one that holds the app secret
 * @param accessTokenEnv the one that holds the access token
 * @param settleDelay how long after its end a day may still be missing; default: 30m
 * @param backfillFrom first business day to fetch; default: the outlet's, else eight weeks ago
 * @param names other names under which transfers speak of the outlet
 */
record InventoryEntry(
    String menuSharingCode,
    String baseUrl,
    String appKeyEnv,
    String appSecretEnv,
    String accessTokenEnv,
    String settleDelay,
    String backfillFrom,
    List<String> names) {

  /**
   * The inventory for the connector.
   *
   * @throws dev.titan.contracts.error.TitanException as {@link OutletEntry#outlet} does
   */
  StoreRoom of(PetpoojaOutlet outlet, Map<String, String> environment) {
    EntryChecks checks = new EntryChecks(outlet.key().outlet(), "inventory.");
    return checks.read(
        "base-url",
        baseUrl == null ? outlet.baseUrl().toString() : baseUrl,
        url ->
            new StoreRoom(
                outlet.key(),
                checks.required("menu-sharing-code", menuSharingCode),
                new PetpoojaCredentials(
                    checks.secret("app-key-env", appKeyEnv, environment),
                    checks.secret("app-secret-env", appSecretEnv, environment),
                    checks.secret("access-token-env", accessTokenEnv, environment)),
                URI.create(url),
                outlet.calendar(),
                settleDelay == null
                    ? StoreRoom.DEFAULT_SETTLE_DELAY
                    : checks.read("settle-delay", settleDelay, Span::parse),
                backfillFrom == null
                    ? outlet.backfillFrom()
                    : Optional.of(checks.read("backfill-from", backfillFrom, LocalDate::parse)),
                names == null ? List.of() : names));
  }
}
