package dev.titan.benchmarks.hooks;

import dev.titan.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a steady rate, each outlet's in order by a thread of its own, as its agent
 * does, and times each from the moment at which it was due: a server that stalls is charged for all
 * that had to wait.
 */
final class HookLoad implements AutoCloseable {

  /** The client's own threads; the machine has few cores, and the server needs them. */
  private static final int CLIENT_THREADS = 2;

  private final ExecutorService clientThreads = Executors.newFixedThreadPool(CLIENT_THREADS);
  private final ExecutorService agents;
  private final HttpClient client;
  private final URI hook;
  private final int outlets;
  private final Clock clock;
  private long sent;

  /**
   * How requests were answered.
   *
   * @param took from due to answered
   * @param perSecond requests answered a second, from the first due to the last answer
   */
  record Answers(Quantiles took, double perSecond) {}

  HookLoad(URI server, int outlets, Clock clock) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(clientThreads)
            .build();
    this.agents = Executors.newFixedThreadPool(outlets);
    this.hook = server.resolve("/hooks/v1/kots");
    this.outlets = outlets;
    this.clock = clock;
  }

  /** What an outlet shows to be let in. */
  static String token(int outlet) {
    return "token-of-outlet-%06d".formatted(outlet);
  }

  /** How many events were sent so far, one a request. */
  long sent() {
    return sent;
  }

  /**
   * Sends for some seconds and waits for all answers.
   *
   * @throws IOException when one is not answered with 200
   */
  Answers send(int perSecond, int seconds) throws IOException, InterruptedException {
    int requests = perSecond * seconds;
    double[] took = new double[requests];
    List<Future<?>> sending = new ArrayList<>();
    long began = System.nanoTime();
    for (int outlet = 0; outlet < outlets; outlet++) {
      int first = outlet;
      sending.add(
          agents.submit(
              () -> {
                for (int at = first; at < requests; at += outlets) {
                  long due = began + at * 1_000_000_000L / perSecond;
                  while (due - System.nanoTime() > 0) {
                    LockSupport.parkNanos(due - System.nanoTime());
                  }
                  post(first, sent + at);
                  took[at] = (System.nanoTime() - due) / 1e6;
                }
                return null;
              }));
    }
    for (Future<?> agent : sending) {
      try {
        agent.get();
      } catch (ExecutionException e) {
        throw new IOException("Not every request was taken", e.getCause());
      }
    }
    long elapsed = System.nanoTime() - began;
    sent += requests;
    return new Answers(Quantiles.of(took), requests * 1e9 / elapsed);
  }

  private void post(int outlet, long number) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request(outlet, number), BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("\"rejected\":[]")) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  private HttpRequest request(int outlet, long number) {
    String event =
        """
        {"events": [{"event_id": "bench-%d", "action": "fired", "occurred_at": "%s", "kot_id": "kot-%d", \
        "order_id": "order-%d", "table": "12", "item_name": "Iced Citrus", "quantity": 2, "unit_price": "310", \
        "staff": "Meera"}]}"""
            .formatted(number, clock.instant(), number, number / 4);
    return HttpRequest.newBuilder(hook)
        .header("Authorization", "Bearer " + token(outlet))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(event))
        .build();
  }

  @Override
  public void close() {
    agents.shutdownNow();
    clientThreads.shutdownNow();
  }
}
