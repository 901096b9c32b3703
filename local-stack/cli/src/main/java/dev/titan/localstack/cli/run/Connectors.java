package dev.titan.localstack.cli.run;

import dev.titan.connectors.googledrive.intake.FolderWatch;
import dev.titan.connectors.googledrive.intake.GoogleDriveSource;
import dev.titan.connectors.hooks.HookServer;
import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.connectors.petpooja.PetpoojaConnector;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.PostgresShownBills;
import dev.titan.connectors.petpooja.ShownBills;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.connectors.reference.ReferenceConnector;
import dev.titan.connectors.reference.ReferenceOptions;
import dev.titan.connectors.reference.ReferenceStatus;
import dev.titan.connectors.sync.OutletLeases;
import dev.titan.connectors.sync.PostgresOutletLeases;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.connectors.sync.runner.SyncOptions;
import dev.titan.connectors.sync.runner.SyncRequests;
import dev.titan.connectors.sync.runner.SyncRunner;
import dev.titan.connectors.sync.runner.SyncSchedule;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.localstack.services.Stack;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What brings data in, started in order and stopped in the reverse order. */
final class Connectors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

  private final Supplier<DataSource> store;
  private final Steps steps;
  private final Deque<Part> parts = new ArrayDeque<>();
  private Optional<HookServer> hooks = Optional.empty();
  private Optional<PetpoojaConnector> petpooja = Optional.empty();
  private Optional<ReferenceConnector> reference = Optional.empty();

  private record Part(String name, Runnable stop) {}

  private Connectors(Supplier<DataSource> store, Steps steps) {
    this.store = store;
    this.steps = steps;
  }

  /**
   * Starts those that the sources need.
   *
   * @param store asked for only where a source needs one
   */
  static Connectors start(
      Stack stack, Supplier<DataSource> store, Sources sources, Clock clock, Steps steps) {
    Connectors connectors = new Connectors(store, steps);
    try {
      connectors.open(stack, sources, clock);
      return connectors;
    } catch (RuntimeException e) {
      connectors.close();
      throw e;
    }
  }

  private void open(Stack stack, Sources sources, Clock clock) {
    String kafka = stack.kafka().bootstrapServers();
    FactPublishers publishers = KafkaFactPublishers.connect(PublishOptions.defaults(kafka));
    parts.push(new Part("producer", publishers::close));
    if (sources.reference()) {
      ReferenceConnector started =
          ReferenceConnector.start(options(postgres(stack), kafka), publishers, Clock.systemUTC());
      reference = Optional.of(started);
      parts.push(new Part("reference connector", started::close));
      steps.done("reference connector started", Duration.ZERO);
    }
    OutletLeases leases =
        sources.schedules().isPresent() ? leases(stack, sources) : OutletLeases.ALL;
    ShownBills shown =
        sources.schedules().isPresent() ? PostgresShownBills.open(store.get()) : ShownBills.NONE;
    PetpoojaConnector connector =
        new PetpoojaConnector(
            sources.petpooja(), publishers, sources.positions(), leases, shown, clock);
    petpooja = Optional.of(connector);
    parts.push(new Part("connector", connector::close));
    sources.hooks().ifPresent(options -> listen(options, publishers, connector, clock));
    connector.start();
    if (!sources.petpooja().outlets().isEmpty()) {
      steps.done(
          "connector started with " + sources.petpooja().outlets().size() + " outlets",
          Duration.ZERO);
    }
    if (sources.schedules().isPresent()) {
      List<SyncSource> fetched = new ArrayList<>(List.of(connector));
      fetched.addAll(sources.onDemand(publishers, store.get(), clock));
      sources.dropped().ifPresent(files -> parts.push(new Part("dropped files", files::close)));
      Optional<GoogleDriveSource> dropped = dropped(sources, publishers);
      dropped.ifPresent(fetched::add);
      schedule(sources, fetched, clock);
      dropped.ifPresent(source -> watch(sources.dropped().orElseThrow(), source));
    }
  }

  /** Files are about outlets, so there are none where nothing is known of any. */
  private static Optional<GoogleDriveSource> dropped(Sources sources, FactPublishers publishers) {
    Set<OutletKey> outlets =
        sources.petpooja().outlets().stream().map(PetpoojaOutlet::key).collect(Collectors.toSet());
    return sources
        .dropped()
        .filter(files -> !outlets.isEmpty())
        .map(files -> files.source(outlets, publishers));
  }

  private void watch(DroppedFiles files, GoogleDriveSource source) {
    FolderWatch watch = FolderWatch.start(files.folder(), source, new SyncRequests(store.get()));
    parts.push(new Part("folder watch", watch::close));
    steps.done("watching " + files.folder().description(), Duration.ZERO);
  }

  /** The data folder is one process's alone, so after a crash the next one goes on at once. */
  private OutletLeases leases(Stack stack, Sources sources) {
    OutletLeases leases =
        PostgresOutletLeases.start(
            store.get(),
            OrderMapper.SOURCE,
            sources.petpooja().outlets().stream().map(PetpoojaOutlet::key).toList(),
            "stack on " + stack.data().root(),
            PostgresOutletLeases.USUAL_BEAT);
    parts.push(new Part("leases", leases::close));
    return leases;
  }

  /** When something is due goes by real time; which day it is, by the outlets' own. */
  private void schedule(Sources sources, List<SyncSource> fetched, Clock clock) {
    Map<String, SyncSchedule> schedules = new HashMap<>();
    schedules.put(OrderMapper.SOURCE, SyncSchedule.nightly());
    schedules.putAll(sources.schedules().orElseThrow());
    SyncOptions options =
        SyncOptions.defaults(
            schedules,
            sources.petpooja().outlets().stream()
                .collect(Collectors.toMap(PetpoojaOutlet::key, PetpoojaOutlet::calendar)));
    SyncRunner runner = SyncRunner.start(options, fetched, store.get(), Clock.systemUTC(), clock);
    parts.push(new Part("schedules", runner::close));
    steps.done("schedules started for " + names(fetched), Duration.ZERO);
  }

  private static String names(List<SyncSource> sources) {
    return sources.stream().map(SyncSource::source).collect(Collectors.joining(", "));
  }

  /** What Petpooja pushes goes by the pull, which otherwise would not send it once more. */
  private void listen(
      HooksOptions options, FactPublishers publishers, PetpoojaConnector connector, Clock clock) {
    HookServer server = HookServer.start(options, publishers, connector::pushed, clock);
    hooks = Optional.of(server);
    parts.push(new Part("hooks", server::close));
    steps.done("hooks started at " + server.url(), Duration.ZERO);
  }

  private static EmbeddedPostgres postgres(Stack stack) {
    return stack
        .postgres()
        .orElseThrow(() -> new IllegalStateException("PostgreSQL is not part of this stack"));
  }

  private static ReferenceOptions options(EmbeddedPostgres postgres, String kafka) {
    return ReferenceOptions.defaults(
        EmbeddedPostgres.HOST,
        postgres.port(),
        EmbeddedPostgres.USER,
        EmbeddedPostgres.USER,
        postgres.password(),
        kafka);
  }

  /** How the pull stands with each outlet. */
  List<OutletStatus> outlets() {
    return petpooja.map(PetpoojaConnector::status).orElse(List.of());
  }

  /** How the reference data goes to the jobs, where it does. */
  Optional<ReferenceStatus> reference() {
    return reference.map(ReferenceConnector::status);
  }

  /** Where others push to, when they may. */
  Optional<HookServer> hooks() {
    return hooks;
  }

  /** Stops them; one that does not stop is named in the log and the others go on. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      Part part = parts.pop();
      try {
        steps.run(
            part.name(),
            () -> {
              part.stop().run();
              return part.name();
            },
            stopped -> "stopped");
      } catch (RuntimeException e) {
        LOG.error("event=not_stopped part={}", part.name(), e);
      }
    }
  }
}
