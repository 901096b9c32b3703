package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.engine.EngineException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/**
 * Who asks: from {@code X-ClickHouse-User/Key}, from Basic authentication, or from the parameters
 * {@code user} and {@code password}; more than one way at once is refused, as by a server.
 *
 * @param given whether the client named itself at all
 */
record Credentials(String user, String password, boolean given) {
  static Credentials of(HttpFields headers, Map<String, String> parameters) throws EngineException {
    String headerUser = headers.get("X-ClickHouse-User");
    String headerKey = headers.get("X-ClickHouse-Key");
    String authorization = headers.get("Authorization");
    boolean byHeader = headerUser != null || headerKey != null;
    boolean byParameter = parameters.containsKey("user") || parameters.containsKey("password");
    if (byHeader && (authorization != null || byParameter)) {
      throw refused("X-ClickHouse-User and X-ClickHouse-Key together with another way to log in");
    }
    if (byHeader) {
      return new Credentials(
          headerUser == null ? "default" : headerUser, headerKey == null ? "" : headerKey, true);
    }
    if (authorization != null) {
      if (byParameter) {
        throw refused("the Authorization header together with user and password parameters");
      }
      return basic(authorization);
    }
    return new Credentials(
        parameters.getOrDefault("user", "default"),
        parameters.getOrDefault("password", ""),
        byParameter);
  }

  private static Credentials basic(String authorization) throws EngineException {
    if (!authorization.toLowerCase(Locale.ROOT).startsWith("basic ")) {
      throw refused("an Authorization header that is not Basic");
    }
    try {
      String decoded =
          new String(
              Base64.getDecoder().decode(authorization.substring(6).strip()),
              StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      return colon < 0
          ? new Credentials(decoded, "", true)
          : new Credentials(decoded.substring(0, colon), decoded.substring(colon + 1), true);
    } catch (IllegalArgumentException e) {
      throw refused("an Authorization header that is not Base64");
    }
  }

  private static EngineException refused(String what) {
    return new EngineException(
        516, "AUTHENTICATION_FAILED", "Invalid authentication: it is not allowed to use " + what);
  }

  @Override
  public String toString() {
    return user + ":***";
  }
}
