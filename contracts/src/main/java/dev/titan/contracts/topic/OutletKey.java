package dev.titan.contracts.topic;

import java.util.regex.Pattern;

/**
 * The key of every fact topic: one outlet of one organisation, written {@code org/outlet}. All
 * records of an outlet share it, so they stay in order in one partition and one subtask owns them.
 *
 * @param org organisation id
 * @param outlet outlet id, unique within the organisation
 */
public record OutletKey(String org, String outlet) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Refuses ids with characters that would not survive in keys, file names and URLs. */
  public OutletKey {
    if (!ID.matcher(org).matches() || !ID.matcher(outlet).matches()) {
      throw new IllegalArgumentException(
          "Not an organisation and outlet id (letters, digits, '.', '_', '-', at most 64): "
              + org
              + "/"
              + outlet);
    }
  }

  /**
   * Reads the form {@code org/outlet}; throws {@link IllegalArgumentException} on anything else.
   */
  public static OutletKey parse(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Not an org/outlet key: " + key);
    }
    return new OutletKey(key.substring(0, slash), key.substring(slash + 1));
  }

  /** The key as it stands on Kafka records. */
  @Override
  public String toString() {
    return org + "/" + outlet;
  }
}
