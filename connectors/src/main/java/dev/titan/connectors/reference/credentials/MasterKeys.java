package dev.titan.connectors.reference.credentials;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.util.Map;
import java.util.Optional;

/**
 * The key in use and, while keys are changed, the one before it.
 *
 * @param current encrypts and decrypts
 * @param previous decrypts what has not been encrypted anew yet
 */
public record MasterKeys(MasterKey current, Optional<MasterKey> previous) {

  /** The environment variable of the key in use. */
  public static final String VARIABLE = "TITAN_MASTER_KEY";

  /** The environment variable of the key before it. */
  public static final String PREVIOUS_VARIABLE = "TITAN_MASTER_KEY_PREVIOUS";

  /**
   * Reads the keys from environment variables.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CONFIGURATION} when there is no key, or one of
   *     them is no key
   */
  public static MasterKeys fromEnvironment(Map<String, String> environment) {
    String current = environment.getOrDefault(VARIABLE, "");
    if (current.isBlank()) {
      throw missing();
    }
    String previous = environment.getOrDefault(PREVIOUS_VARIABLE, "");
    return new MasterKeys(
        MasterKey.read(current, VARIABLE),
        previous.isBlank()
            ? Optional.empty()
            : Optional.of(MasterKey.read(previous, PREVIOUS_VARIABLE)));
  }

  static TitanException missing() {
    return new TitanException(
        ErrorCode.BAD_CONFIGURATION,
        VARIABLE
            + " is not set: without it credentials can be neither kept nor opened. Make one with"
            + " openssl rand -base64 32, and keep it apart from the data.");
  }

  /** The key of that id; empty when it is neither. */
  Optional<MasterKey> byId(String id) {
    return current.id().equals(id)
        ? Optional.of(current)
        : previous.filter(key -> key.id().equals(id));
  }
}
