package dev.titan.connectors.petpooja;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that answers what it was told, in order, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

  /** One scripted answer. */
  interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/V1/thirdparty/generic_get_orders/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The bodies of the requests so far. */
  List<String> requests() {
    return requests;
  }

  ScriptedServer then(Answer answer) {
    script.add(answer);
    return this;
  }

  ScriptedServer then(int status, String body) {
    return then(exchange -> send(exchange, status, body));
  }

  /** A page of orders; none is the last one. */
  ScriptedServer thenPage(byte[]... orders) {
    return then(200, page(orders));
  }

  /** Headers, the start of a body, and then nothing until the end of the test. */
  ScriptedServer thenStall() {
    return then(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            closing.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Less than was announced. */
  ScriptedServer thenCutOff() {
    return then(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("{\"code\":\"200\"".getBytes(StandardCharsets.UTF_8));
        });
  }

  static String page(byte[]... orders) {
    StringBuilder page = new StringBuilder("{\"code\":\"200\",\"success\":\"1\",\"order_json\":[");
    for (int index = 0; index < orders.length; index++) {
      page.append(index == 0 ? "" : ",").append(new String(orders[index], StandardCharsets.UTF_8));
    }
    return page.append("]}").toString();
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          exchange.getRequestMethod()
              + " "
              + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      Answer answer = script.poll();
      if (answer == null) {
        send(exchange, 404, "nothing more is scripted");
      } else {
        answer.give(exchange);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
