package dev.titan.localstack.cli.up;

import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.reference.credentials.CredentialPlace;
import dev.titan.contracts.topic.OutletKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The secrets of an outlet: how its variable is named in the file, and where the store has it. */
enum OutletSecret {
  /** Petpooja's {@code app_key}. */
  APP_KEY("app-key-env", OrderMapper.SOURCE, "app_key", true, OutletEntry::appKeyEnv),
  /** Petpooja's {@code app_secret}. */
  APP_SECRET("app-secret-env", OrderMapper.SOURCE, "app_secret", true, OutletEntry::appSecretEnv),
  /** Petpooja's {@code access_token}. */
  ACCESS_TOKEN(
      "access-token-env", OrderMapper.SOURCE, "access_token", true, OutletEntry::accessTokenEnv),
  /** What the outlet's agents show. */
  HOOK_TOKEN("hook-token-env", "hooks", "token", false, OutletEntry::hookTokenEnv),
  /** What Petpooja's webhook shows. */
  PETPOOJA_HOOK_TOKEN(
      "petpooja-hook-token-env",
      OrderMapper.SOURCE,
      "hook_token",
      false,
      OutletEntry::petpoojaHookTokenEnv);

  private final String key;
  private final String source;
  private final String field;
  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference, which keeps nothing
  private final Function<OutletEntry, String> variable;

  OutletSecret(
      String key,
      String source,
      String field,
      boolean required,
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
  boolean required() {
    return required;
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
