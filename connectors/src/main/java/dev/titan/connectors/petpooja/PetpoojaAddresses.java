package dev.titan.connectors.petpooja;

import dev.titan.contracts.topic.OutletKey;
import java.net.URI;

/** Where Petpooja is called: a base URL and a path under it. */
public final class PetpoojaAddresses {

  private PetpoojaAddresses() {}

  /**
   * Refuses what is no base URL.
   *
   * @throws IllegalArgumentException that names the outlet
   */
  public static void check(URI baseUrl, OutletKey outlet) {
    String scheme = baseUrl.getScheme();
    if (!("http".equals(scheme) || "https".equals(scheme)) || baseUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "The base URL of outlet %s must be http(s)://host..., but is %s"
              .formatted(outlet, baseUrl));
    }
  }

  /** The address of a path, which begins with a slash. */
  public static URI under(URI baseUrl, String path) {
    String base = baseUrl.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
