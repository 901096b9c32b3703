package dev.titan.localstack.simulator.house.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** Hooks that remember what they accepted. */
final class FakeHooks implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final IntUnaryOperator statuses;
  private final List<Post> posts = new ArrayList<>();
  private int asked;

  /** A post that was accepted. */
  record Post(String path, String authorization, JsonNode body) {}

  /** Hooks that answer the n-th post of all with a status. */
  FakeHooks(IntUnaryOperator statuses) throws IOException {
    this.statuses = statuses;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized List<Post> posts(String path) {
    return posts.stream().filter(post -> post.path().equals(path)).toList();
  }

  /** The events of all posts to a path, in the order in which they came. */
  List<JsonNode> events(String path) {
    List<JsonNode> events = new ArrayList<>();
    posts(path).forEach(post -> post.body().get("events").forEach(events::add));
    return events;
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    int status;
    synchronized (this) {
      status = statuses.applyAsInt(asked++);
      if (status == 202) {
        posts.add(
            new Post(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
      }
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
