package dev.titan.localstack.cli.up;

import dev.titan.connectors.reference.credentials.CredentialPlace;
import dev.titan.connectors.reference.credentials.Credentials;
import dev.titan.connectors.reference.credentials.MasterKeys;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the secrets of outlets come from: the environment variables that the file names, and where
 * it names none, the encrypted store.
 */
final class SecretSource {
  private static final Secret LATER = Secret.of("to be read from the store once it is there");

  private final Map<String, String> environment;
  private final Function<CredentialPlace, Optional<Secret>> store;
  private final boolean unfinished;
  private boolean storeNeeded;

  private SecretSource(
      Map<String, String> environment,
      Function<CredentialPlace, Optional<Secret>> store,
      boolean unfinished) {
    this.environment = environment;
    this.store = store;
    this.unfinished = unfinished;
  }

  /**
   * One for a look at the file before the store is there: what the store must have is taken for
   * granted, what it may have for absent.
   */
  static SecretSource beforeTheStore(Map<String, String> environment) {
    return new SecretSource(
        environment,
        place -> Optional.of(LATER),
        !environment.getOrDefault(MasterKeys.VARIABLE, "").isBlank());
  }

  /** One with the store at hand; a credential of the whole organisation serves all its outlets. */
  static SecretSource of(Map<String, String> environment, Credentials credentials) {
    return new SecretSource(
        environment,
        place ->
            credentials
                .load(place)
                .or(
                    () ->
                        credentials.load(
                            new CredentialPlace(place.org(), "", place.source(), place.name()))),
        false);
  }

  /** Whether a secret that is absent here may turn out to stand in the store. */
  boolean isUnfinished() {
    return unfinished;
  }

  /** Whether a secret was asked for that must stand in the store. */
  boolean isStoreNeeded() {
    return storeNeeded;
  }

  /**
   * A secret of an outlet; empty when the store has it not.
   *
   * @throws TitanException when it is in the store and does not open
   * @throws IllegalArgumentException when the environment variable that the file names is not set
   */
  Optional<Secret> find(OutletSecret secret, OutletEntry entry, OutletKey outlet) {
    return find(secret.variable(entry), secret.place(outlet), secret.required(entry));
  }

  /**
   * Any secret; likewise.
   *
   * @param variable the environment variable that the file names; null when it names none
   * @param place where the store has it
   * @param required whether it must be somewhere
   */
  Optional<Secret> find(String variable, CredentialPlace place, boolean required) {
    if (variable != null && !variable.isBlank()) {
      String value = environment.getOrDefault(variable, "");
      if (value.isBlank()) {
        throw new IllegalArgumentException("the environment variable " + variable + " is not set");
      }
      return Optional.of(Secret.of(value.strip()));
    }
    storeNeeded |= required;
    Optional<Secret> found = store.apply(place);
    return required || found.filter(LATER::equals).isEmpty() ? found : Optional.empty();
  }
}
