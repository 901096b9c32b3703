package dev.titan.localstack.services;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that Titan's data flows through, running on one data folder.
 *
 * <p>The services need nothing of each other to start, so they start side by side; when one fails,
 * those that came up are stopped again. They stop in the order of the flow: Flink with a last
 * checkpoint of each job, then the stores. Safe for use by several threads.
 */
public final class Stack implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stack.class);

  private final DataFolder data;
  private final EmbeddedKafka kafka;
  private final ClickHouse clickHouse;
  private final Optional<EmbeddedPostgres> postgres;
  private final EmbeddedFlink flink;
  private final Steps steps;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Stack(
      DataFolder data,
      EmbeddedKafka kafka,
      ClickHouse clickHouse,
      Optional<EmbeddedPostgres> postgres,
      EmbeddedFlink flink,
      Steps steps) {
    this.data = data;
    this.kafka = kafka;
    this.clickHouse = clickHouse;
    this.postgres = postgres;
    this.flink = flink;
    this.steps = steps;
  }

  /**
   * Starts everything and waits until each service answers. The caller closes the stack before this
   * process ends: PostgreSQL would go on otherwise.
   *
   * @param clock measures the steps
   * @throws ServiceException when the data folder is refused or a service does not come up; what
   *     did come up has then been stopped
   */
  public static Stack start(StackOptions options, Clock clock, StackProgress progress) {
    Steps steps = new Steps(clock, progress);
    DataFolder data =
        DataFolder.open(options.dataFolder(), options.minimumFreeBytes(), SpaceProbe.ofDisk());
    ExecutorService starters = Executors.newFixedThreadPool(4);
    List<Future<? extends Service>> starts = new CopyOnWriteArrayList<>();
    // Ctrl-C in the middle of a start; afterwards stopping is up to the owner.
    StopAtExit guard = new StopAtExit(() -> starts.forEach(Stack::stopAfterFailure));
    try {
      var kafka = starters.submit(steps.of(() -> EmbeddedKafka.start(data, options.kafka())));
      starts.add(kafka);
      var clickHouse = starters.submit(steps.of(() -> startClickHouse(data, options)));
      starts.add(clickHouse);
      var flink = starters.submit(steps.of(() -> EmbeddedFlink.start(data, options.flink())));
      starts.add(flink);
      Optional<Future<EmbeddedPostgres>> postgres = Optional.empty();
      if (options.postgres().enabled()) {
        postgres =
            Optional.of(
                starters.submit(steps.of(() -> EmbeddedPostgres.start(data, options.postgres()))));
        starts.add(postgres.get());
      }
      Optional<EmbeddedPostgres> startedPostgres =
          postgres.isPresent() ? Optional.of(started(postgres.get())) : Optional.empty();
      Stack stack =
          new Stack(
              data, started(kafka), started(clickHouse), startedPostgres, started(flink), steps);
      stack.addresses().write(data);
      return stack;
    } catch (RuntimeException e) {
      starts.forEach(Stack::stopAfterFailure);
      data.close();
      throw e;
    } finally {
      guard.cancel();
      starters.shutdown();
    }
  }

  private static ClickHouse startClickHouse(DataFolder data, StackOptions options) {
    return options.externalClickHouse().isPresent()
        ? options.externalClickHouse().get().requireAnswer()
        : ClickHouseProcess.start(data, options.clickHouse().orElseThrow());
  }

  private static <T> T started(Future<T> start) {
    try {
      return start.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ServiceException known) {
        throw known;
      }
      throw new ServiceException("A service did not start: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while the services were starting.", e);
    }
  }

  private static void stopAfterFailure(Future<? extends Service> start) {
    try {
      Service service = started(start);
      service.close();
    } catch (ServiceException e) {
      LOG.warn("event=start_abandoned reason=\"{}\"", e.getMessage());
    }
  }

  /** Where everything is kept. */
  public DataFolder data() {
    return data;
  }

  /** The broker. */
  public EmbeddedKafka kafka() {
    return kafka;
  }

  /** The analytical store. */
  public ClickHouse clickHouse() {
    return clickHouse;
  }

  /** The operational store, when it is part of this stack. */
  public Optional<EmbeddedPostgres> postgres() {
    return postgres;
  }

  /** The cluster that runs the jobs. */
  public EmbeddedFlink flink() {
    return flink;
  }

  /** How each service is at this moment. */
  public List<Health> health() {
    return services().map(Service::health).toList();
  }

  /** In the order in which they are stopped. */
  private Stream<Service> services() {
    return Stream.concat(Stream.of(flink, kafka, clickHouse), postgres.stream());
  }

  /** Where the services are. */
  public RunningStack addresses() {
    ProcessHandle self = ProcessHandle.current();
    return new RunningStack(
        self.pid(),
        RunningStack.startOf(self),
        kafka.bootstrapServers(),
        clickHouse.url(),
        clickHouse.reader().name(),
        postgres.map(EmbeddedPostgres::url).orElse(""),
        flink.restAddress());
  }

  /** Stops everything; a service that does not stop is named in the log and the others go on. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    services().forEach(steps::stop);
    RunningStack.remove(data);
    data.close();
  }

  /** Measures steps and tells them one at a time. */
  private static final class Steps {
    private final Clock clock;
    private final StackProgress progress;

    Steps(Clock clock, StackProgress progress) {
      this.clock = clock;
      this.progress = progress;
    }

    <T extends Service> Callable<T> of(Callable<T> start) {
      return () -> {
        Instant began = clock.instant();
        T service = start.call();
        tell(service.name() + " started at " + service.health().detail(), began);
        return service;
      };
    }

    void stop(Service service) {
      Instant began = clock.instant();
      try {
        service.close();
        tell(service.name() + " stopped", began);
      } catch (RuntimeException e) {
        LOG.error("event=service_not_stopped service={}", service.name(), e);
      }
    }

    private synchronized void tell(String step, Instant began) {
      progress.done(step, Duration.between(began, clock.instant()));
    }
  }
}
