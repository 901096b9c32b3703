package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The plainest caller of the API: it reads pages until one is empty. */
final class PullClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  PullClient(PetpoojaServer server) {
    this.address = URI.create(server.baseUrl() + "/V1/thirdparty/generic_get_orders/");
  }

  static ObjectNode request(OutletProfile outlet, LocalDate date, String refId) {
    return JSON.createObjectNode()
        .put("app_key", outlet.credentials().appKey().reveal())
        .put("app_secret", outlet.credentials().appSecret().reveal())
        .put("access_token", outlet.credentials().accessToken().reveal())
        .put("restID", outlet.restId())
        .put("order_date", date.toString())
        .put("refId", refId);
  }

  HttpResponse<String> send(String method, String body) throws IOException {
    return send(address, method, body);
  }

  HttpResponse<String> send(URI to, String method, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  JsonNode answer(ObjectNode request) throws IOException {
    HttpResponse<String> response = send("POST", request.toString());
    if (response.statusCode() != 200) {
      throw new IOException("HTTP " + response.statusCode());
    }
    return JSON.readTree(response.body());
  }

  JsonNode page(OutletProfile outlet, LocalDate date, String refId) throws IOException {
    JsonNode answer = answer(request(outlet, date, refId));
    if (!answer.path("code").asText().equals("200")
        || !answer.path("success").asText().equals("1")) {
      throw new IOException("refused: " + answer);
    }
    return answer.path("order_json");
  }

  /** All orders of one pull, in the order in which they came; a failed request is tried again. */
  List<JsonNode> pull(OutletProfile outlet, LocalDate date, int attempts) throws IOException {
    List<JsonNode> orders = new ArrayList<>();
    String cursor = "";
    while (true) {
      JsonNode page = null;
      IOException last = null;
      for (int attempt = 0; page == null && attempt < attempts; attempt++) {
        try {
          page = page(outlet, date, cursor);
        } catch (IOException e) {
          last = e;
        }
      }
      if (page == null) {
        throw new IOException("no page after " + attempts + " attempts", last);
      }
      if (page.isEmpty()) {
        return orders;
      }
      page.forEach(orders::add);
      cursor = page.get(page.size() - 1).path("Order").path("refId").asText();
    }
  }
}
