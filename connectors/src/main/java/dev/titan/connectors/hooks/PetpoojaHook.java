package dev.titan.connectors.hooks;

/**
 * What Petpooja's own webhook shows for an outlet.
 *
 * @param restId Petpooja's id of the restaurant
 * @param token the token that it sends in every body
 */
public record PetpoojaHook(String restId, TokenHash token) {

  /** Refuses an empty id. */
  public PetpoojaHook {
    if (restId.isBlank()) {
      throw new IllegalArgumentException("Petpooja's webhook needs the restID of its outlet");
    }
  }
}
