package dev.titan.connectors.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.MovableClock;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/** A server with two outlets, and a sender that speaks to it; all content is invented. */
final class HooksFixture implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-15T17:00:00Z");
  static final OutletKey LAWN = new OutletKey("brew-house", "lawn");
  static final OutletKey PIER = new OutletKey("brew-house", "pier");
  static final String LAWN_TOKEN = "token-of-the-lawn-agents";
  static final String PIER_TOKEN = "token-of-the-pier-agents";
  static final String PETPOOJA_TOKEN = "the-token-that-petpooja-was-given";
  static final Secret CUSTOMER_KEY = Secret.of("a key for the guests of tests");
  static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("Asia/Kolkata"), LocalTime.of(4, 0));
  static final HookOutlet LAWN_OUTLET =
      HookOutlet.of(LAWN, CALENDAR, TokenHash.of(Secret.of(LAWN_TOKEN)))
          .withPetpooja(new PetpoojaHook("bh01", TokenHash.of(Secret.of(PETPOOJA_TOKEN))));
  static final HookOutlet PIER_OUTLET =
      HookOutlet.of(PIER, CALENDAR, TokenHash.of(Secret.of(PIER_TOKEN)));

  private static final JsonMapper MAPPER = new JsonMapper();

  /** A status and a JSON body. */
  record Reply(int status, JsonNode json, HttpResponse<String> response) {

    String code() {
      return json.path("error").path("code").asText();
    }
  }

  final MovableClock clock = new MovableClock(NOW);
  private final HooksOptions options;
  private final FactPublishers publishers;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private HookServer server;

  HooksFixture(Path folder, FactPublishers publishers) {
    this(folder, publishers, options -> options);
  }

  HooksFixture(Path folder, FactPublishers publishers, UnaryOperator<HooksOptions> adjust) {
    this.publishers = publishers;
    this.options =
        adjust.apply(
            HooksOptions.defaults(folder, CUSTOMER_KEY, List.of(LAWN_OUTLET, PIER_OUTLET))
                .listeningOn("127.0.0.1", 0));
    this.server = HookServer.start(options, publishers, clock);
  }

  HookServer server() {
    return server;
  }

  void restart() {
    server.close();
    server = HookServer.start(options, publishers, clock);
  }

  /** Sends as an agent of the lawn. */
  Reply send(Feed feed, String body) {
    return send(feed.path(), LAWN_TOKEN, body);
  }

  Reply send(String path, String token, String body) {
    return send(
        path,
        request ->
            (token == null ? request : request.header("Authorization", "Bearer " + token))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Reply send(String path, UnaryOperator<HttpRequest.Builder> request) {
    try {
      HttpResponse<String> response =
          http.send(
              request.apply(HttpRequest.newBuilder(uri(path))).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode json =
          response.body().startsWith("{") ? MAPPER.readTree(response.body()) : MAPPER.missingNode();
      return new Reply(response.statusCode(), json, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI uri(String path) {
    return server.url().resolve(path);
  }

  private static Instant kotTime(int number) {
    return Instant.parse("2026-03-15T14:30:00Z").plusSeconds(number);
  }

  /** The moment up to which the lines have been told with the one of this number. */
  static String justAfterKot(int number) {
    return kotTime(number + 1).toString();
  }

  /** A fired line with a number of its own, some seconds after 20:00. */
  static String kot(int number) {
    return """
        {"event_id":"k-%d","action":"fired","occurred_at":"%s","kot_id":"t-%d",
         "item_name":"Iced Citrus","quantity":1}"""
        .formatted(number, kotTime(number), number);
  }

  static String batch(String... events) {
    return "{\"events\":[" + String.join(",", events) + "]}";
  }

  static String heartbeat(String through, String... events) {
    return "{\"complete_through\":\"%s\",\"events\":[%s]}"
        .formatted(through, String.join(",", events));
  }

  @Override
  public void close() {
    server.close();
  }
}
