package dev.titan.localstack.cli.demo;

import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.inventory.InventoryOptions;
import dev.titan.connectors.petpooja.menu.MenuOptions;
import dev.titan.localstack.cli.run.DroppedFiles;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.cli.view.LiveView;
import dev.titan.localstack.cli.view.Output;
import dev.titan.localstack.cli.view.Outputs;
import dev.titan.localstack.cli.view.Shop;
import dev.titan.localstack.cli.view.Subject;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.petpooja.InventoryOutlet;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.SimulatedClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Titan with a simulated chain at the other end. The world, its clock and how far it has been
 * fetched are kept in the data folder, so that a further start goes on where this one stopped.
 */
public final class Demo {
  /** The organisation that owns the simulated chain. */
  public static final String ORG = "titan-cafe";

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String CLOCK = "clock";
  private static final int DAYS_AHEAD = 15;
  private static final Duration SAVE_CLOCK = Duration.ofSeconds(1);

  private final DemoOptions options;
  private final Clock base;
  private final Steps steps;

  /**
   * A demo.
   *
   * @param base the clock that the simulated one runs along
   */
  public Demo(DemoOptions options, Clock base, Steps steps) {
    this.options = options;
    this.base = base;
    this.steps = steps;
  }

  /**
   * Runs until a stop is asked for or the time is over, and stops everything.
   *
   * @throws ServiceException when a part does not come up
   */
  public void run(StopSignal stop, Outputs outputs) throws IOException {
    try (Titan titan = Titan.start(options.stack(), steps, stop)) {
      Path data = titan.stack().data().root();
      DemoWorld world = options.world().keptIn(data);
      Path clockFile = data.resolve(CLOCK);
      SimulatedClock clock =
          SimulatedClock.resume(clockFile, world.begins(), options.speed(), base);
      Chain chain = Chain.of(world.seed());
      House house = House.of(chain, world.fraud());
      DataFolder folder = titan.stack().data();
      steps.run(
          "reference data",
          () -> {
            DemoReference.enter(titan.store(), ORG, house, shiftDays(clock));
            return house.outlets().size();
          },
          outlets -> outlets + " outlets with menu, recipes and staff");
      List<InventoryOutlet> stores =
          house.outlets().stream()
              .map(HouseOutlet::profile)
              .map(one -> InventoryOutlet.of(house, one.outletId(), firstDay(one, world)))
              .toList();
      try (PetpoojaServer petpooja = serve(house, stores, world, clock);
          SavedClock saved = new SavedClock(clock, clockFile)) {
        titan.connect(
            new Sources(
                    connectorOptions(chain, petpooja.baseUrl(), world),
                    titan.keptPositions(),
                    Optional.of(DemoAgents.hooks(folder, house, options.hooksPort())),
                    true,
                    Optional.of(Map.of()),
                    inventoryOptions(house, stores, petpooja.baseUrl(), world),
                    menuOptions(stores, petpooja.baseUrl()))
                .withDropped(
                    new DroppedFiles(
                        DroppedFiles.local(DroppedFiles.usual(data)),
                        titan.store(),
                        System.getenv(),
                        clock)),
            clock);
        Subject subject =
            new Subject(
                "Titan demo: " + chain.outlets().size() + " simulated cafes",
                "./titan demo",
                shops(chain),
                clock,
                options.speed(),
                titan,
                data);
        try (DemoAgents agents = DemoAgents.startAfterBackfill(titan, house, world, clock);
            DemoManagers managers = DemoManagers.startAfterBackfill(titan, house, world, clock);
            Output output = outputs.open(subject)) {
          new LiveView(subject, output).run(stop, options.limit());
          LOG.info("event=agents_posted messages={}", agents.accepted());
        }
        steps.say("Stopping.");
        titan.disconnect();
        LOG.info("event=petpooja_served counters=\"{}\"", petpooja.counters());
      }
    }
  }

  private PetpoojaServer serve(
      House house, List<InventoryOutlet> stores, DemoWorld world, Clock clock) {
    try {
      PetpoojaServer server =
          PetpoojaServer.start(
              options.petpoojaPort(),
              house.outlets().stream().map(HouseOutlet::source).toList(),
              stores,
              Quirks.realistic(world.seed()),
              clock);
      steps.done("simulated Petpooja started at " + server.baseUrl(), Duration.ZERO);
      return server;
    } catch (IOException e) {
      throw new ServiceException(
          "The simulated Petpooja did not start: " + e.getMessage() + " (--petpooja-port N).", e);
    }
  }

  private PetpoojaOptions connectorOptions(Chain chain, String baseUrl, DemoWorld world) {
    List<PetpoojaOutlet> outlets =
        chain.outlets().stream()
            .map(profile -> DemoOutlets.petpooja(ORG, profile, baseUrl, firstDay(profile, world)))
            .toList();
    return PetpoojaOptions.defaults(outlets)
        .withPolling(DemoOutlets.polling(options.speed()))
        .withRequests(DemoOutlets.requests());
  }

  private static InventoryOptions inventoryOptions(
      House house, List<InventoryOutlet> stores, String baseUrl, DemoWorld world) {
    return InventoryOptions.defaults(
            stores.stream()
                .filter(one -> !DemoManagers.tellsStock(house, one.profile()))
                .map(
                    one -> DemoOutlets.inventory(ORG, one, baseUrl, firstDay(one.profile(), world)))
                .toList())
        .withRequests(DemoOutlets.requests());
  }

  private static MenuOptions menuOptions(List<InventoryOutlet> stores, String baseUrl) {
    return new MenuOptions(
        stores.stream().map(one -> DemoOutlets.menu(ORG, one, baseUrl)).toList(),
        DemoOutlets.requests());
  }

  /** From the first tickets of a new world to some days ahead; each start enters more. */
  private static List<LocalDate> shiftDays(Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return today.minusDays(DemoAgents.DAYS + 1).datesUntil(today.plusDays(DAYS_AHEAD)).toList();
  }

  /** The first business day that is fetched. */
  static LocalDate firstDay(OutletProfile profile, DemoWorld world) {
    return DemoOutlets.calendar(profile).dateOf(world.begins()).minusDays(world.days());
  }

  private static List<Shop> shops(Chain chain) {
    return chain.outlets().stream().map(profile -> DemoOutlets.shop(ORG, profile)).toList();
  }

  /** Saves the simulated instant now and then, and at the end. */
  private static final class SavedClock implements AutoCloseable {
    private final SimulatedClock clock;
    private final Path file;
    private final ScheduledExecutorService rounds =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "titan-clock-saver");
              thread.setDaemon(true);
              return thread;
            });

    SavedClock(SimulatedClock clock, Path file) {
      this.clock = clock;
      this.file = file;
      var unused =
          rounds.scheduleWithFixedDelay(
              this::save, 0, SAVE_CLOCK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void save() {
      try {
        clock.save(file);
      } catch (IOException e) {
        LOG.warn("event=clock_not_saved reason=\"{}\"", e.toString());
      }
    }

    @Override
    public void close() {
      rounds.shutdownNow();
      save();
    }
  }
}
