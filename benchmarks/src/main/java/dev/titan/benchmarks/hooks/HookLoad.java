package dev.titan.benchmarks.hooks;

import dev.titan.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a steady rate, each outlet's in order over a connection of its own as its agent
 * does, and times each from the moment at which it was due: a server that stalls is charged for all
 * that had to wait.
 */
final class HookLoad {

  private static final long ANSWER_SECONDS = 60;

  private final HttpClient client;
  private final URI hook;

  /** Of each outlet, the request after which its next one goes. */
  private final List<CompletableFuture<Void>> lastOf;

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
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.hook = server.resolve("/hooks/v1/kots");
    this.lastOf =
        new ArrayList<>(Collections.nCopies(outlets, CompletableFuture.completedFuture(null)));
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
    Queue<Long> took = new ConcurrentLinkedQueue<>();
    AtomicReference<String> failure = new AtomicReference<>();
    CountDownLatch answered = new CountDownLatch(requests);
    long began = System.nanoTime();
    for (int at = 0; at < requests; at++) {
      long due = began + at * 1_000_000_000L / perSecond;
      long ahead = due - System.nanoTime();
      if (ahead > 0) {
        LockSupport.parkNanos(ahead);
      }
      int outlet = (int) (sent % lastOf.size());
      HttpRequest request = request(outlet);
      lastOf.set(
          outlet,
          lastOf
              .get(outlet)
              .thenCompose(earlier -> client.sendAsync(request, BodyHandlers.ofString()))
              .handle(
                  (answer, problem) -> {
                    took.add(System.nanoTime() - due);
                    if (problem != null) {
                      failure.set(problem.toString());
                    } else if (answer.statusCode() != 200
                        || !answer.body().contains("\"rejected\":[]")) {
                      failure.set(answer.statusCode() + " " + answer.body());
                    }
                    answered.countDown();
                    return null;
                  }));
      sent++;
    }
    boolean all = answered.await(ANSWER_SECONDS, TimeUnit.SECONDS);
    long elapsed = System.nanoTime() - began;
    if (!all || failure.get() != null) {
      throw new IOException(
          "Not every request was taken: "
              + (all ? failure.get() : answered.getCount() + " have no answer"));
    }
    return new Answers(
        Quantiles.of(took.stream().mapToDouble(nanos -> nanos / 1e6).toArray()),
        requests * 1e9 / elapsed);
  }

  private HttpRequest request(int outlet) {
    String event =
        """
        {"events": [{"event_id": "bench-%d", "action": "fired", "occurred_at": "%s", "kot_id": "kot-%d", \
        "order_id": "order-%d", "table": "12", "item_name": "Iced Citrus", "quantity": 2, "unit_price": "310", \
        "staff": "Meera"}]}"""
            .formatted(sent, clock.instant(), sent, sent / 4);
    return HttpRequest.newBuilder(hook)
        .header("Authorization", "Bearer " + token(outlet))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(event))
        .build();
  }
}
