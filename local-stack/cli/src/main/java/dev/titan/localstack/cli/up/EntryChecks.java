package dev.titan.localstack.cli.up;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the values of an outlet's entry; every complaint names the outlet and the key.
 *
 * @param outlet id of the outlet, null or empty when it has none
 * @param part what the keys stand under, with a dot at its end; empty for the entry itself
 */
record EntryChecks(String outlet, String part) {

  /** A value that must be there. */
  String required(String key, String value) {
    if (value == null || value.isBlank()) {
      throw wrong(key, "it is missing");
    }
    return value;
  }

  /** A value that another type makes sense of. */
  <T> T read(String key, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (TitanException e) {
      throw e;
    } catch (RuntimeException e) {
      throw wrong(key, e.getMessage());
    }
  }

  /** The content of an environment variable. */
  Secret secret(String key, String variable, Map<String, String> environment) {
    String value = environment.getOrDefault(required(key, variable), "");
    if (value.isBlank()) {
      throw wrong(key, "the environment variable " + variable + " is not set");
    }
    return Secret.of(value.strip());
  }

  /** What to say about a key. */
  TitanException wrong(String key, String what) {
    String who = outlet == null || outlet.isBlank() ? "an outlet without id" : "outlet " + outlet;
    return new TitanException(ErrorCode.BAD_CONFIGURATION, part + key + " of " + who + ": " + what);
  }
}
