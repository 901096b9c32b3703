package dev.titan.localstack.cli.up;

import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.menu.MenuOutlet;
import dev.titan.contracts.secret.Secret;
import java.net.URI;
import java.util.Map;

/**
 * The menu of an outlet as it stands in the configuration file. What is absent is null here and the
 * same as for orders.
 *
 * @param restId Petpooja's id of the restaurant whose menu it is
 * @param baseUrl everything before {@code /V1/}
 * @param appKeyEnv the environment variable that holds the app key of the menu
 * @param appSecretEnv the one that holds the app secret
 * @param accessTokenEnv the one that holds the access token
 */
record MenuEntry(
    String restId, String baseUrl, String appKeyEnv, String appSecretEnv, String accessTokenEnv) {

  /**
   * The menu for the connector.
   *
   * @throws dev.titan.contracts.error.TitanException as {@link OutletEntry#outlet} does
   */
  MenuOutlet of(PetpoojaOutlet outlet, Map<String, String> environment) {
    EntryChecks checks = new EntryChecks(outlet.key().outlet(), "menu.");
    PetpoojaCredentials orders = outlet.credentials();
    return checks.read(
        "base-url",
        baseUrl == null ? outlet.baseUrl().toString() : baseUrl,
        url ->
            new MenuOutlet(
                outlet.key(),
                restId == null ? outlet.restId() : checks.required("rest-id", restId),
                new PetpoojaCredentials(
                    secret(checks, "app-key-env", appKeyEnv, environment, orders.appKey()),
                    secret(checks, "app-secret-env", appSecretEnv, environment, orders.appSecret()),
                    secret(
                        checks,
                        "access-token-env",
                        accessTokenEnv,
                        environment,
                        orders.accessToken())),
                URI.create(url)));
  }

  private static Secret secret(
      EntryChecks checks,
      String key,
      String variable,
      Map<String, String> environment,
      Secret otherwise) {
    return variable == null ? otherwise : checks.secret(key, variable, environment);
  }
}
