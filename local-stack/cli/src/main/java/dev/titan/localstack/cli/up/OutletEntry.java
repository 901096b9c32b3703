package dev.titan.localstack.cli.up;

/**
 * One outlet as it stands in the configuration file; what is absent there is null here. {@code
 * OutletReader} makes sense of it.
 *
 * @param id our short name
 * @param name for people; default: the id
 * @param zone IANA time zone; default: Asia/Kolkata
 * @param closingTime local time at which a business day ends; default: 04:00
 * @param restId Petpooja's id
 * @param baseUrl everything before {@code /V1/}
 * @param appKeyEnv the environment variable that holds the app key; absent when the store has it
 * @param appSecretEnv the one that holds the app secret; likewise
 * @param accessTokenEnv the one that holds the access token; likewise
 * @param hookTokenEnv the one that holds the token which its agents show; absent when the store has
 *     it, or when the outlet has none
 * @param petpoojaHookTokenEnv the one that holds the token which Petpooja's webhook shows; absent
 *     when the store has it, or when Petpooja does not push
 * @param sameDay whether the API shows the open day; default: yes
 * @param settleDelay how late an order may show up; default: 60s
 * @param backfillFrom first business day to fetch
 * @param inventory how its inventory is fetched; null when it is not
 * @param menu how its menu is fetched; null when it is not
 */
record OutletEntry(
    String id,
    String name,
    String zone,
    String closingTime,
    String restId,
    String baseUrl,
    String appKeyEnv,
    String appSecretEnv,
    String accessTokenEnv,
    String hookTokenEnv,
    String petpoojaHookTokenEnv,
    Boolean sameDay,
    String settleDelay,
    String backfillFrom,
    InventoryEntry inventory,
    MenuEntry menu) {

  /** The name for people. */
  String shownName() {
    return name == null || name.isBlank() ? id : name;
  }
}
