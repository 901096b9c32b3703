package dev.titan.localstack.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a ClickHouse whether it is there, as its documentation says: GET /ping. */
final class ClickHousePing {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();

  private ClickHousePing() {}

  static Health health(String service, URI url) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(url.resolve("/ping")).timeout(ANSWER).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Health.up(service, url.toString())
          : Health.down(service, "status " + answer.statusCode() + " from " + url);
    } catch (IOException e) {
      return Health.down(service, "no answer from " + url + " (" + e + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.down(service, "interrupted while asking " + url);
    }
  }
}
