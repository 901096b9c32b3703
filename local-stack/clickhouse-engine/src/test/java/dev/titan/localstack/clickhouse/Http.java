package dev.titan.localstack.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Raw requests, as curl sends them. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private String path = "/";

  private Http(int port) {
    this.port = port;
  }

  static Http to(EngineProcess engine) {
    return new Http(engine.port());
  }

  Http path(String value) {
    path = value;
    return this;
  }

  Http with(String parameter, Object value) {
    parameters.put(parameter, value.toString());
    return this;
  }

  Http header(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  Http as(String user, String password) {
    String pair = user + ":" + password;
    return header(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  HttpResponse<byte[]> get() {
    return send(request().GET());
  }

  HttpResponse<byte[]> post(byte[] body) {
    return send(request().POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<byte[]> post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of the answer to a statement in the body, whatever its status. */
  String ask(String statement) {
    return text(post(statement));
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  HttpRequest.Builder request() {
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    String query = pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + query));
    return headers.isEmpty() ? builder : builder.headers(headers.toArray(String[]::new));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder builder) {
    try {
      return CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
