package dev.titan.connectors.petpooja.menu;

import dev.titan.connectors.petpooja.PetpoojaAccount;
import dev.titan.connectors.petpooja.PetpoojaAddresses;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.contracts.topic.OutletKey;
import java.net.URI;
import java.util.Objects;

/**
 * The menu of one outlet at Petpooja.
 *
 * @param key our organisation and outlet
 * @param restId Petpooja's id of the restaurant whose menu it is
 * @param credentials what the call asks for
 * @param baseUrl everything before {@code /V1/}, with http or https
 */
public record MenuOutlet(
    OutletKey key, String restId, PetpoojaCredentials credentials, URI baseUrl) {

  /** Checks every value. */
  public MenuOutlet {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(credentials, "credentials");
    if (restId.isBlank()) {
      throw new IllegalArgumentException("The menu of outlet " + key + " has no restID");
    }
    PetpoojaAddresses.check(baseUrl, key);
  }

  /** What it is called with. */
  PetpoojaAccount account() {
    return new PetpoojaAccount(key, "Petpooja's menu", credentials, "restID", restId);
  }
}
