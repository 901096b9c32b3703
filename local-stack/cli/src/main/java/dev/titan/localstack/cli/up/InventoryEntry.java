package dev.titan.localstack.cli.up;

import java.util.List;

/**
 * The inventory of an outlet as it stands in the configuration file; what is absent is null here.
 *
 * @param menuSharingCode Petpooja's id of the outlet in inventory calls
 * @param baseUrl everything before {@code /V1/}; default: the outlet's
 * @param appKeyEnv the environment variable that holds the app key of the inventory; absent when
 *     the store has it
 * @param appSecretEnv the one that holds the app secret; likewise
 * @param accessTokenEnv the one that holds the access token; likewise
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
    List<String> names) {}
