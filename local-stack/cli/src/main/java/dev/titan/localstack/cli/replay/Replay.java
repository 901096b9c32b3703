package dev.titan.localstack.cli.replay;

import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.demo.DemoOutlets;
import dev.titan.localstack.cli.run.CaughtUp;
import dev.titan.localstack.cli.run.JobProgress;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.replay.ReplayOutlet;
import dev.titan.localstack.simulator.world.BusinessDays;
import dev.titan.localstack.simulator.world.SimulatedClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Serves the tickets of a file as an outlet of the simulated API and lets the real connector,
 * Kafka, Flink and ClickHouse take them in. Each replay serves everything again: a second one of
 * the same file finds nothing new and leaves the same rows.
 */
public final class Replay {
  private static final long SEED = 42;

  /** Long enough after the end of the last day for that day to be settled. */
  private static final Duration AFTERWARDS = Duration.ofMinutes(5);

  private final ReplayRun run;
  private final Steps steps;

  /** A replay. */
  public Replay(ReplayRun run, Steps steps) {
    this.run = run;
    this.steps = steps;
  }

  /**
   * Runs it to its end and stops everything.
   *
   * @throws ServiceException when a part does not come up
   */
  public ReplayResult run(StopSignal stop) {
    ReplayOutlet outlet = ReplayOutlet.of(run.outlet().outlet(), run.file(), SEED);
    try (Titan titan = Titan.start(run.stack(), steps, stop)) {
      Clock clock = clock(outlet);
      try (PetpoojaServer petpooja = serve(outlet, clock)) {
        titan.connect(
            Sources.pulled(options(outlet, petpooja.baseUrl()), new InMemorySyncPositions()),
            clock);
        try (JobProgress ledger =
            new JobProgress(
                titan.stack().kafka().bootstrapServers(), titan.ledger().name(), Topic.BILLS)) {
          Arrival arrival =
              new Arrival(
                  new StoredTickets(titan.stack().clickHouse(), run.outlet()),
                  ServedTickets.sums(outlet),
                  calendar(outlet).endOf(outlet.businessDays().last()),
                  () -> titan.outlets().get(0),
                  new CaughtUp(titan.ledger(), ledger));
          return arrival.await(stop, run.patience(), steps::say);
        }
      }
    }
  }

  /** All at once: the clock stands still after the end of the last day. */
  private Clock clock(ReplayOutlet outlet) {
    BusinessDays days = outlet.businessDays();
    return run.speed().isPresent()
        ? SimulatedClock.startingAt(
            calendar(outlet).startOf(days.first()), run.speed().getAsDouble(), Clock.systemUTC())
        : Clock.fixed(calendar(outlet).endOf(days.last()).plus(AFTERWARDS), ZoneOffset.UTC);
  }

  private static BusinessCalendar calendar(ReplayOutlet outlet) {
    return new BusinessCalendar(outlet.outlet().zone(), outlet.outlet().closingHour());
  }

  private PetpoojaServer serve(ReplayOutlet outlet, Clock clock) {
    try {
      PetpoojaServer server = PetpoojaServer.start(0, List.of(outlet), run.quirks(), clock);
      steps.done("simulated Petpooja started at " + server.baseUrl(), Duration.ZERO);
      return server;
    } catch (IOException e) {
      throw new ServiceException("The simulated Petpooja did not start: " + e.getMessage(), e);
    }
  }

  private PetpoojaOptions options(ReplayOutlet outlet, String baseUrl) {
    return PetpoojaOptions.defaults(
            List.of(
                DemoOutlets.petpooja(
                    run.outlet().org(), outlet.outlet(), baseUrl, outlet.businessDays().first())))
        .withPolling(DemoOutlets.polling(run.speed().orElse(1)))
        .withRequests(DemoOutlets.requests());
  }
}
