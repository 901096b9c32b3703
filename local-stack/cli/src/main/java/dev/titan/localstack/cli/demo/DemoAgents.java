package dev.titan.localstack.cli.demo;

import dev.titan.connectors.hooks.FeedStatus;
import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.HookServer;
import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The simulated outlets' own computers: they push kitchen tickets, audit trails and cash to the
 * hooks. After a restart they go on from what the hooks say they have been told.
 */
final class DemoAgents implements AutoCloseable {
  /** History comes at once: eight weeks of it are some thousand posts. */
  private static final int POSTS_PER_MINUTE = 600_000;

  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int AGENT_FEEDS = 3;

  private final List<HookAgent> agents = new ArrayList<>();

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
            data.folder("hooks"), data.secrets().secret("hooks-customer-key"), outlets)
        .listeningOn("127.0.0.1", port)
        .withLimits(
            new HooksOptions.Limits(
                usual.maxEvents(), usual.maxBodyBytes(), POSTS_PER_MINUTE, usual.clockTolerance()));
  }

  /** Starts one for each outlet. */
  static DemoAgents start(
      HookServer hooks, DataFolder data, House house, DemoWorld world, Clock clock) {
    DemoAgents started = new DemoAgents();
    for (HouseOutlet outlet : house.outlets()) {
      OutletProfile profile = outlet.profile();
      AgentOptions fresh = AgentOptions.from(Demo.firstDay(profile, world)).every(HEARTBEAT);
      started.agents.add(
          HookAgent.events(
              outlet,
              new HookTarget(
                  hooks.url(),
                  dev.titan.localstack.simulator.world.Secret.of(token(data, profile).reveal())),
              told(hooks, profile).map(fresh::goingOn).orElse(fresh),
              clock));
    }
    return started;
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
  long accepted() {
    return agents.stream().mapToLong(HookAgent::accepted).sum();
  }

  @Override
  public void close() {
    agents.forEach(HookAgent::close);
  }
}
