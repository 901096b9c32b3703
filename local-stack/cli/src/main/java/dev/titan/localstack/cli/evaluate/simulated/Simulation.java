package dev.titan.localstack.cli.evaluate.simulated;

import dev.titan.connectors.hooks.EventLines;
import dev.titan.connectors.hooks.HookServer;
import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.petpooja.OutletState;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.inventory.InventoryOptions;
import dev.titan.connectors.petpooja.menu.MenuOptions;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.CaseTable;
import dev.titan.localstack.cli.cases.FraudCase;
import dev.titan.localstack.cli.cases.Places;
import dev.titan.localstack.cli.demo.DemoOutlets;
import dev.titan.localstack.cli.evaluate.Evaluated;
import dev.titan.localstack.cli.evaluate.EventFolder;
import dev.titan.localstack.cli.evaluate.JobLetters;
import dev.titan.localstack.cli.evaluate.JobWait;
import dev.titan.localstack.cli.evaluate.score.DetectorModes;
import dev.titan.localstack.cli.evaluate.score.Score;
import dev.titan.localstack.cli.evaluate.score.Scoring;
import dev.titan.localstack.cli.evaluate.score.TruthRow;
import dev.titan.localstack.cli.run.KnownOutlets;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Simulated chains in which some cheat, and as many honest ones, through connectors, Kafka, the
 * kotfraud job and ClickHouse. The clock stands still some days after the last one that is scored,
 * so that everything comes at once and every decision is due.
 */
public final class Simulation {
  /** Longer than any window that a decision waits for. */
  private static final int DAYS_AFTER = 4;

  private static final long OTHER_SEED = 1_000_003;
  private static final int POSTS_PER_MINUTE = 600_000;

  private final SimulationOptions options;
  private final Steps steps;
  private final LocalDate end;
  private final Clock clock;

  /** A simulation. */
  public Simulation(SimulationOptions options, Steps steps) {
    this.options = options;
    this.steps = steps;
    this.end = options.last().plusDays(DAYS_AFTER);
    // Noon in Greenwich: every outlet has begun this day, and ended the one before.
    this.clock = Clock.fixed(end.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /** Runs it on an empty data folder and stops everything. */
  public Evaluated run(StackOptions stack, StopSignal stop) {
    List<SimulatedChain> cheating =
        SimulatedChain.serve("seed", options.seed(), options.outlets(), options::frauds, clock);
    List<SimulatedChain> honest =
        SimulatedChain.serve(
            "honest",
            options.seed() + OTHER_SEED,
            options.outlets(),
            seed -> FraudOptions.honest(options.first()),
            clock);
    List<SimulatedChain> all = Stream.concat(cheating.stream(), honest.stream()).toList();
    try (Titan titan =
        Titan.start(stack, new Titan.Jobs(false, EventFolder.KEEPING_ALL), steps, stop)) {
      Secret guests = titan.stack().data().secrets().secret(KnownOutlets.CUSTOMER_KEY);
      steps.run(
          "reference data",
          () -> {
            all.forEach(chain -> chain.enter(titan.store(), options.first(), end));
            return all.size();
          },
          count -> "entered");
      titan.connect(sources(titan.stack().data(), guests, all), clock);
      takeEverything(titan, all, new JobWait(titan, stop, steps));
      EventLines hooks = new EventLines(Map.of(), guests);
      CaseTable table = new CaseTable(titan.stack().clickHouse());
      List<FraudCase> cases =
          table.all().stream().filter(one -> !one.businessDate().isAfter(options.last())).toList();
      return new Evaluated(
          score(cases, cheating, honest, hooks),
          cases,
          places(all),
          List.of(),
          JobLetters.read(titan.stack().kafka().bootstrapServers()));
    } finally {
      all.forEach(SimulatedChain::close);
    }
  }

  private static Places places(List<SimulatedChain> chains) {
    Map<OutletKey, Places.Place> places = new HashMap<>();
    chains.forEach(chain -> places.putAll(chain.places()));
    return new Places(places);
  }

  private Sources sources(DataFolder data, Secret guests, List<SimulatedChain> chains) {
    HooksOptions.Limits usual = HooksOptions.Limits.defaults();
    return new Sources(
        PetpoojaOptions.defaults(
                chains.stream().flatMap(one -> one.pulled(options.first()).stream()).toList())
            .withPolling(DemoOutlets.polling(1))
            .withRequests(DemoOutlets.requests()),
        new InMemorySyncPositions(),
        Optional.of(
            HooksOptions.defaults(
                    data.folder("hooks"),
                    guests,
                    chains.stream().flatMap(one -> one.hooked(data).stream()).toList())
                .listeningOn("127.0.0.1", 0)
                .withLimits(
                    new HooksOptions.Limits(
                        usual.maxEvents(),
                        usual.maxBodyBytes(),
                        POSTS_PER_MINUTE,
                        usual.clockTolerance()))),
        true,
        Optional.empty(),
        InventoryOptions.defaults(List.of()),
        MenuOptions.defaults(List.of()));
  }

  private void takeEverything(Titan titan, List<SimulatedChain> chains, JobWait wait) {
    wait.untilReferenceIsThere();
    HookServer hooks = titan.hooks().orElseThrow();
    chains.forEach(chain -> chain.tell(hooks.url(), titan.stack().data(), options.first(), clock));
    wait.until(
        "the pull of bills",
        () -> titan.outlets().stream().allMatch(this::isPulled),
        () -> titan.outlets().stream().mapToLong(OutletStatus::published).sum());
    wait.until(
        "tickets, audit entries and cash",
        () ->
            chains.stream().allMatch(chain -> chain.hasTold(clock))
                && hooks.status().waiting() == 0,
        () -> chains.stream().mapToLong(SimulatedChain::told).sum());
    steps.done(
        "%d snapshots of bills, %d tickets, entries and counts"
            .formatted(
                titan.outlets().stream().mapToLong(OutletStatus::published).sum(),
                chains.stream().mapToLong(SimulatedChain::told).sum()),
        Duration.ZERO);
    wait.untilCaughtUp();
  }

  private boolean isPulled(OutletStatus outlet) {
    Instant wanted = options.last().plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return outlet.state() == OutletState.LIVE
        && outlet.daysDone() == outlet.daysTotal()
        && outlet.through().filter(through -> !through.isBefore(wanted)).isPresent();
  }

  private Score score(
      List<FraudCase> cases,
      List<SimulatedChain> cheating,
      List<SimulatedChain> honest,
      EventLines hooks) {
    Set<OutletKey> there = new HashSet<>();
    cheating.forEach(chain -> there.addAll(chain.keys()));
    List<TruthRow> truth = new ArrayList<>();
    for (SimulatedChain chain : cheating) {
      truth.addAll(chain.truth(options.first(), end.minusDays(1), hooks::guest));
    }
    Score score =
        Scoring.through(
            options.last(),
            cases.stream().filter(one -> there.contains(one.key())).toList(),
            truth,
            DetectorModes.known(),
            there,
            options.allDays());
    return score.withHonest(
        honest.stream().flatMap(chain -> chain.keys().stream()).toList(),
        options.allDays(),
        cases.stream()
            .filter(one -> !there.contains(one.key()) && !one.status().equals("resolved"))
            .toList());
  }
}
