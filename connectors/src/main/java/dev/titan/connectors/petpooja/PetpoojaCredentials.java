package dev.titan.connectors.petpooja;

import dev.titan.contracts.secret.Secret;

/**
 * What Petpooja asks for with every request; it issues them per integration and outlet.
 *
 * @param appKey {@code app_key}
 * @param appSecret {@code app_secret}
 * @param accessToken {@code access_token}
 */
public record PetpoojaCredentials(Secret appKey, Secret appSecret, Secret accessToken) {

  /** Refuses empty ones, which Petpooja would refuse later. */
  public PetpoojaCredentials {
    if (appKey.reveal().isBlank()
        || appSecret.reveal().isBlank()
        || accessToken.reveal().isBlank()) {
      throw new IllegalArgumentException(
          "Petpooja needs app key, app secret and access token: one of them is empty");
    }
  }
}
