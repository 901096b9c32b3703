package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.PetpoojaHook;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.Span;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * One outlet as it stands in the configuration file; what is absent there is null here.
 *
 * @param id our short name
 * @param name for people; default: the id
 * @param zone IANA time zone; default: Asia/Kolkata
 * @param closingTime local time at which a business day ends; default: 04:00
 * @param restId Petpooja's id
 * @param baseUrl everything before {@code /V1/}
 * @param appKeyEnv the environment variable that holds the app key
 * @param appSecretEnv the one that holds the app secret
 * @param accessTokenEnv the one that holds the access token
 * @param hookTokenEnv the one that holds the token which its agents show; absent when it has none
 * @param petpoojaHookTokenEnv the one that holds the token which Petpooja's webhook shows; absent
 *     when Petpooja does not push
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

  /**
   * The outlet for the connector.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CONFIGURATION} when something is absent or
   *     wrong; the message names the outlet and the key
   */
  PetpoojaOutlet outlet(String org, Map<String, String> environment) {
    PetpoojaOutlet outlet =
        checks()
            .read(
                "id",
                checks().required("id", id),
                key ->
                    PetpoojaOutlet.of(
                        new OutletKey(org, key),
                        checks().required("rest-id", restId),
                        new PetpoojaCredentials(
                            checks().secret("app-key-env", appKeyEnv, environment),
                            checks().secret("app-secret-env", appSecretEnv, environment),
                            checks().secret("access-token-env", accessTokenEnv, environment)),
                        checks()
                            .read("base-url", checks().required("base-url", baseUrl), URI::create),
                        calendar()));
    PetpoojaOutlet fresh =
        outlet.withFreshness(
            sameDay == null || sameDay,
            settleDelay == null
                ? PetpoojaOutlet.DEFAULT_SETTLE_DELAY
                : checks().read("settle-delay", settleDelay, Span::parse));
    return Optional.ofNullable(backfillFrom)
        .map(day -> fresh.withBackfillFrom(checks().read("backfill-from", day, LocalDate::parse)))
        .orElse(fresh);
  }

  /**
   * The outlet for the hooks; empty when it has no token.
   *
   * @throws TitanException as {@link #outlet} does
   */
  Optional<HookOutlet> hook(String org, Map<String, String> environment) {
    if (hookTokenEnv == null) {
      if (petpoojaHookTokenEnv != null) {
        throw checks().wrong("petpooja-hook-token-env", "it needs a hook-token-env as well");
      }
      return Optional.empty();
    }
    HookOutlet agents =
        HookOutlet.of(
            new OutletKey(org, checks().required("id", id)),
            calendar(),
            token("hook-token-env", hookTokenEnv, environment));
    return Optional.of(
        petpoojaHookTokenEnv == null
            ? agents
            : agents.withPetpooja(
                new PetpoojaHook(
                    checks().required("rest-id", restId),
                    token("petpooja-hook-token-env", petpoojaHookTokenEnv, environment))));
  }

  private TokenHash token(String key, String variable, Map<String, String> environment) {
    try {
      return TokenHash.of(checks().secret(key, variable, environment));
    } catch (IllegalArgumentException e) {
      throw checks().wrong(key, e.getMessage());
    }
  }

  private BusinessCalendar calendar() {
    return new BusinessCalendar(
        zone == null ? BusinessCalendar.DEFAULT_ZONE : checks().read("zone", zone, ZoneId::of),
        closingTime == null
            ? BusinessCalendar.DEFAULT_CLOSING
            : checks().read("closing-time", closingTime, LocalTime::parse));
  }

  private EntryChecks checks() {
    return new EntryChecks(id, "");
  }
}
