package dev.titan.localstack.services;

import dev.titan.contracts.secret.Secret;
import java.util.Objects;

/**
 * Who speaks to ClickHouse.
 *
 * @param name the user's name
 * @param password the user's password
 */
public record ClickHouseUser(String name, Secret password) {
  public ClickHouseUser {
    Objects.requireNonNull(password, "password");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A ClickHouse user needs a name.");
    }
  }
}
