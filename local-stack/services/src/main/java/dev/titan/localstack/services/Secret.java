package dev.titan.localstack.services;

import java.util.Objects;

/** A value that must not be shown: prints as {@code ***}, in logs as in error messages. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("A secret must not be empty.");
    }
    this.value = value;
  }

  /** The value itself, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
