package dev.titan.localstack.cli.demo;

import dev.titan.connectors.hooks.FeedStatus;
import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.HookServer;
import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.connectors.petpooja.OutletState;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.KnownOutlets;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.agent.AgentOptions;
import dev.titan.localstack.simulator.house.agent.HookAgent;
import dev.titan.localstack.simulator.house.agent.HookTarget;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The simulated outlets' own computers: they push kitchen tickets, audit trails and cash to the
 * hooks. After a restart they go on from what the hooks say they have been told.
 */
final class DemoAgents implements AutoCloseable {
  /** History comes at once. */
  private static final int POSTS_PER_MINUTE = 600_000;

  /** Agents have been there for a week only; bills reach back further than tickets everywhere. */
  static final int DAYS = 7;

  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int AGENT_FEEDS = 3;

  private static final Duration LOOK = Duration.ofMillis(500);

  private final List<HookAgent> agents = new ArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  private DemoAgents() {}

  /** The hooks that let them in. */
  static HooksOptions hooks(DataFolder data, House house, int port) {
    List<HookOutlet> outlets =
        house.outlets().stream()
            .map(HouseOutlet::profile)
            .map(
                profile ->
                    HookOutlet.of(
                        key(profile),
                        DemoOutlets.calendar(profile),
                        TokenHash.of(token(data, profile))))
            .toList();
    HooksOptions.Limits usual = HooksOptions.Limits.defaults();
    return HooksOptions.defaults(
            data.folder("hooks"), data.secrets().secret(KnownOutlets.CUSTOMER_KEY), outlets)
        .listeningOn("127.0.0.1", port)
        .withLimits(
            new HooksOptions.Limits(
                usual.maxEvents(), usual.maxBodyBytes(), POSTS_PER_MINUTE, usual.clockTolerance()));
  }

  /**
   * Has them begin once the past bills are fetched: on a small machine both at once would keep
   * everybody waiting.
   */
  static DemoAgents startAfterBackfill(Titan titan, House house, DemoWorld world, Clock clock) {
    DemoAgents started = new DemoAgents();
    Thread starter = new Thread(() -> started.await(titan, house, world, clock), "titan-agents");
    starter.setDaemon(true);
    starter.start();
    return started;
  }

  private void await(Titan titan, House house, DemoWorld world, Clock clock) {
    try {
      while (!stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (titan.outlets().stream().allMatch(outlet -> outlet.state() == OutletState.LIVE)) {
          start(titan, house, world, clock);
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void start(Titan titan, House house, DemoWorld world, Clock clock) {
    HookServer hooks = titan.hooks().orElseThrow();
    DataFolder data = titan.stack().data();
    for (HouseOutlet outlet : house.outlets()) {
      OutletProfile profile = outlet.profile();
      AgentOptions fresh = AgentOptions.from(firstDay(profile, world)).every(HEARTBEAT);
      if (stop.getCount() > 0) {
        agents.add(
            HookAgent.events(
                outlet,
                new HookTarget(
                    hooks.url(),
                    dev.titan.localstack.simulator.world.Secret.of(token(data, profile).reveal())),
                told(hooks, profile).map(fresh::goingOn).orElse(fresh),
                clock));
      }
    }
  }

  private static LocalDate firstDay(OutletProfile profile, DemoWorld world) {
    LocalDate bills = Demo.firstDay(profile, world);
    LocalDate agents = DemoOutlets.calendar(profile).dateOf(world.begins()).minusDays(DAYS);
    return agents.isAfter(bills) ? agents : bills;
  }

  /** Up to when all feeds of an outlet have been told; empty when one has never been heard. */
  private static Optional<Instant> told(HookServer hooks, OutletProfile profile) {
    List<Instant> marks =
        hooks.status().feeds().stream()
            .filter(feed -> feed.outlet().equals(key(profile)))
            .map(FeedStatus::through)
            .flatMap(Optional::stream)
            .toList();
    return marks.size() < AGENT_FEEDS
        ? Optional.empty()
        : marks.stream().min(Comparator.naturalOrder());
  }

  private static OutletKey key(OutletProfile profile) {
    return new OutletKey(Demo.ORG, profile.outletId());
  }

  private static Secret token(DataFolder data, OutletProfile profile) {
    return data.secrets().secret("hook-" + profile.outletId());
  }

  /** Messages that the hooks have taken. */
  synchronized long accepted() {
    return agents.stream().mapToLong(HookAgent::accepted).sum();
  }

  @Override
  public void close() {
    stop.countDown();
    synchronized (this) {
      agents.forEach(HookAgent::close);
    }
  }
}
