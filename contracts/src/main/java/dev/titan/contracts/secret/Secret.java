package dev.titan.contracts.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** A secret such as a token or password: it prints as {@code ***} and is never written to JSON. */
public final class Secret {

  private static final String MASK = "***";

  private final String value;

  private Secret(String value) {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("A secret must not be empty.");
    }
    this.value = value;
  }

  /** Wraps a secret's text; throws {@link IllegalArgumentException} when it is blank. */
  @JsonCreator
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text itself; call this only where the secret is sent to the system it belongs to. */
  public String reveal() {
    return value;
  }

  /** Compares in constant time, so that the time of an answer tells nothing about the secret. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
