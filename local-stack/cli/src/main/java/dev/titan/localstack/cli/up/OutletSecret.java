package dev.titan.localstack.cli.up;

import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.petpooja.inventory.InventorySource;
import dev.titan.connectors.petpooja.menu.MenuSource;
import dev.titan.connectors.reference.credentials.CredentialPlace;
import dev.titan.contracts.topic.OutletKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The secrets of an outlet: how its variable is named in the file, and where the store has it. */
enum OutletSecret {
  /** Petpooja's {@code app_key}. */
  APP_KEY("app-key-env", OrderMapper.SOURCE, "app_key", entry -> true, OutletEntry::appKeyEnv),
  /** Petpooja's {@code app_secret}. */
  APP_SECRET(
      "app-secret-env", OrderMapper.SOURCE, "app_secret", entry -> true, OutletEntry::appSecretEnv),
  /** Petpooja's {@code access_token}. */
  ACCESS_TOKEN(
      "access-token-env",
      OrderMapper.SOURCE,
      "access_token",
      entry -> true,
      OutletEntry::accessTokenEnv),
  /** What the outlet's agents show. */
  HOOK_TOKEN("hook-token-env", "hooks", "token", entry -> false, OutletEntry::hookTokenEnv),
  /** What Petpooja's webhook shows. */
  PETPOOJA_HOOK_TOKEN(
      "petpooja-hook-token-env",
      OrderMapper.SOURCE,
      "hook_token",
      entry -> false,
      OutletEntry::petpoojaHookTokenEnv),
  /** {@code app_key} of the inventory calls. */
  INVENTORY_APP_KEY(
      "inventory.app-key-env",
      InventorySource.SOURCE,
      "app_key",
      entry -> entry.inventory() != null,
      entry -> entry.inventory() == null ? null : entry.inventory().appKeyEnv()),
  /** {@code app_secret} of the inventory calls. */
  INVENTORY_APP_SECRET(
      "inventory.app-secret-env",
      InventorySource.SOURCE,
      "app_secret",
      entry -> entry.inventory() != null,
      entry -> entry.inventory() == null ? null : entry.inventory().appSecretEnv()),
  /** {@code access_token} of the inventory calls. */
  INVENTORY_ACCESS_TOKEN(
      "inventory.access-token-env",
      InventorySource.SOURCE,
      "access_token",
      entry -> entry.inventory() != null,
      entry -> entry.inventory() == null ? null : entry.inventory().accessTokenEnv()),
  /** {@code app-key} of the menu call, where it is another than that of orders. */
  MENU_APP_KEY(
      "menu.app-key-env",
      MenuSource.SOURCE,
      "app_key",
      entry -> false,
      entry -> entry.menu() == null ? null : entry.menu().appKeyEnv()),
  /** {@code app-secret} of the menu call, likewise. */
  MENU_APP_SECRET(
      "menu.app-secret-env",
      MenuSource.SOURCE,
      "app_secret",
      entry -> false,
      entry -> entry.menu() == null ? null : entry.menu().appSecretEnv()),
  /** {@code access-token} of the menu call, likewise. */
  MENU_ACCESS_TOKEN(
      "menu.access-token-env",
      MenuSource.SOURCE,
      "access_token",
      entry -> false,
      entry -> entry.menu() == null ? null : entry.menu().accessTokenEnv());

  private final String key;
  private final String source;
  private final String field;

  @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
  private final Predicate<OutletEntry> required;

  @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
  private final Function<OutletEntry, String> variable;

  OutletSecret(
      String key,
      String source,
      String field,
      Predicate<OutletEntry> required,
      Function<OutletEntry, String> variable) {
    this.key = key;
    this.source = source;
    this.field = field;
    this.required = required;
    this.variable = variable;
  }

  /** The key in the file whose value names the environment variable. */
  String key() {
    return key;
  }

  /** Whether an outlet cannot do without it. */
  boolean required(OutletEntry entry) {
    return required.test(entry);
  }

  /** The environment variable that an entry names; null when it names none. */
  String variable(OutletEntry entry) {
    return variable.apply(entry);
  }

  /** Where the store has it. */
  CredentialPlace place(OutletKey outlet) {
    return new CredentialPlace(outlet.org(), outlet.outlet(), source, field);
  }

  /** The command that puts it into the store. */
  String command(OutletKey outlet) {
    return "./titan credentials set %s --outlet %s %s %s"
        .formatted(outlet.org(), outlet.outlet(), source, field);
  }

  /** Whether some secret of outlets has that source and name. */
  static boolean isKnown(String source, String name) {
    return Arrays.stream(values())
        .anyMatch(one -> one.source.equals(source) && one.field.equals(name));
  }

  /** Each as source and name, as the store has them. */
  static List<String> known() {
    return Arrays.stream(values()).map(one -> one.source + " " + one.field).toList();
  }
}
