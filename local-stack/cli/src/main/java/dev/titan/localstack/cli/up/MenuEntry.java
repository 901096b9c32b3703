package dev.titan.localstack.cli.up;

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
    String restId, String baseUrl, String appKeyEnv, String appSecretEnv, String accessTokenEnv) {}
