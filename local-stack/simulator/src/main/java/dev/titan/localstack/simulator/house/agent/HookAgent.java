package dev.titan.localstack.simulator.house.agent;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Secret;
import dev.titan.localstack.simulator.world.Seeds;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The computer of one outlet that posts what happens there to hooks:
 *
 * <pre>{@code
 * try (HookAgent agent =
 *     HookAgent.events(house.outlet("blr-indiranagar"), target, AgentOptions.from(day), clock)) {
 *   // kitchen tickets, audits and cash arrive, history first
 * }
 * }</pre>
 *
 * A post that is not accepted is repeated until it is; nothing behind it goes first. Safe for use
 * by several threads.
 */
public final class HookAgent implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HookAgent.class);

  private final String outletId;
  private final HookTarget target;
  private final AgentOptions options;
  private final Clock clock;
  private final HttpClient http;
  private final Map<String, Cursor> cursors = new LinkedHashMap<>();
  private final Map<String, Instant> told = new ConcurrentHashMap<>();
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  private HookAgent(
      OutletProfile outlet,
      HookTarget target,
      AgentOptions options,
      Clock clock,
      List<Feed> feeds) {
    this.outletId = outlet.outletId();
    this.target = target;
    this.options = options;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(options.timeout())
            .build();
    Instant begin = outlet.endOf(options.from().minusDays(1));
    Instant from = options.told() == null ? begin : options.told();
    for (Feed feed : feeds) {
      cursors.put(feed.path(), new Cursor(feed, outlet, begin, from));
      told.put(feed.path(), from);
    }
  }

  /** Starts an agent that posts kitchen tickets, audits and cash of an outlet. */
  public static HookAgent events(
      HouseOutlet outlet, HookTarget target, AgentOptions options, Clock clock) {
    ZoneId zone = outlet.profile().zone();
    return started(
        outlet,
        target,
        options,
        clock,
        List.of(
            new EventFeed(
                "/hooks/v1/kots",
                zone,
                day ->
                    outlet.kots(day).stream()
                        .map(e -> new Feed.Message(e.occurredAt(), EventJson.kot(e, zone)))
                        .toList()),
            new EventFeed(
                "/hooks/v1/bill-audits",
                zone,
                day ->
                    outlet.audits(day).stream()
                        .map(e -> new Feed.Message(e.occurredAt(), EventJson.audit(e, zone)))
                        .toList()),
            new EventFeed(
                "/hooks/v1/cash",
                zone,
                day ->
                    outlet.cash(day).stream()
                        .map(e -> new Feed.Message(e.occurredAt(), EventJson.cash(e, zone)))
                        .toList())));
  }

  /**
   * Starts an agent that posts each version of each bill, as Petpooja's own webhook does.
   *
   * @param token what Petpooja puts into the body
   */
  public static HookAgent orderDetails(
      HouseOutlet outlet, HookTarget target, Secret token, AgentOptions options, Clock clock) {
    return started(
        outlet, target, options, clock, List.of(new OrderDetailsFeed(outlet.source(), token)));
  }

  private static HookAgent started(
      HouseOutlet outlet, HookTarget target, AgentOptions options, Clock clock, List<Feed> feeds) {
    HookAgent agent = new HookAgent(outlet.profile(), target, options, clock, feeds);
    for (Cursor cursor : agent.cursors.values()) {
      Thread thread =
          new Thread(() -> agent.run(cursor), "hooks-" + agent.outletId + cursor.feed().path());
      thread.setDaemon(true);
      agent.threads.add(thread);
      thread.start();
    }
    return agent;
  }

  /** By path: the time through which everything has been accepted. */
  public Map<String, Instant> through() {
    return Map.copyOf(told);
  }

  /** Messages that were accepted so far; those that were sent twice count once. */
  public long accepted() {
    return accepted.get();
  }

  /** Posts that were not accepted, and were repeated. */
  public long refused() {
    return refused.get();
  }

  private void run(Cursor cursor) {
    try {
      while (!stopped(Duration.ZERO)) {
        Instant now = clock.instant();
        if (options.faults().offlineAt(now)) {
          stopped(options.heartbeat());
          continue;
        }
        Cursor.Batch batch = cursor.due(now);
        if (worthSending(cursor, batch)) {
          post(cursor, batch);
        } else {
          cursor.accepted(batch);
        }
        if (!cursor.through().isBefore(now)) {
          stopped(options.heartbeat());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("event=agent_failed outlet={} path={}", outletId, cursor.feed().path(), e);
    }
  }

  private static boolean worthSending(Cursor cursor, Cursor.Batch batch) {
    return !batch.messages().isEmpty()
        || (cursor.feed().heartbeats() && batch.through().isAfter(cursor.through()));
  }

  private void post(Cursor cursor, Cursor.Batch batch) throws InterruptedException {
    String body = cursor.feed().body(batch.messages(), cursor.begin(), batch.through());
    HttpRequest request =
        HttpRequest.newBuilder(target.at(cursor.feed().path()))
            .timeout(options.timeout())
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + target.token().reveal())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    Duration wait = options.firstWait();
    while (!sent(request, cursor)) {
      refused.incrementAndGet();
      if (stopped(wait)) {
        return;
      }
      Duration longer = wait.multipliedBy(2);
      wait = longer.compareTo(options.longestWait()) < 0 ? longer : options.longestWait();
    }
    int drawn = Seeds.random(cursor.begin().getEpochSecond(), cursor.posts()).nextInt(1000);
    if (drawn < options.faults().twicePerThousand()) {
      boolean again = sent(request, cursor);
      LOG.debug("event=hook_sent_twice outlet={} accepted={}", outletId, again);
    }
    cursor.accepted(batch);
    accepted.addAndGet(batch.messages().size());
    told.put(cursor.feed().path(), cursor.through());
  }

  private boolean sent(HttpRequest request, Cursor cursor) throws InterruptedException {
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        return true;
      }
      LOG.warn(
          "event=hook_refused outlet={} path={} status={}", outletId, cursor.feed().path(), status);
    } catch (IOException e) {
      LOG.warn(
          "event=hook_unreachable outlet={} path={} reason=\"{}\"",
          outletId,
          cursor.feed().path(),
          e.toString());
    }
    return false;
  }

  private boolean stopped(Duration wait) throws InterruptedException {
    return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops; what was not accepted is not sent. A second call does nothing. */
  @Override
  public void close() {
    stop.countDown();
    try {
      for (Thread thread : threads) {
        thread.join(options.timeout().toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
