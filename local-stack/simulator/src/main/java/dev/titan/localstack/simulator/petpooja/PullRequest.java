package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.localstack.simulator.world.Credentials;
import java.io.IOException;

/** What a caller asks for, as sent: nothing is checked yet but that it is a JSON object. */
record PullRequest(
    String appKey,
    String appSecret,
    String accessToken,
    String restId,
    String orderDate,
    String refId) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a request body. */
  static PullRequest parse(byte[] body) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IOException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (!root.isObject()) {
      throw new IOException("not a JSON object");
    }
    return new PullRequest(
        root.path("app_key").asText(""),
        root.path("app_secret").asText(""),
        root.path("access_token").asText(""),
        root.path("restID").asText(""),
        root.path("order_date").asText(""),
        root.path("refId").asText("").strip());
  }

  /** Whether these are the outlet's credentials. */
  boolean allowedBy(Credentials credentials) {
    return credentials.appKey().reveal().equals(appKey)
        && credentials.appSecret().reveal().equals(appSecret)
        && credentials.accessToken().reveal().equals(accessToken);
  }

  @Override
  public String toString() {
    return "PullRequest[restID=" + restId + ", order_date=" + orderDate + ", refId=" + refId + "]";
  }
}
