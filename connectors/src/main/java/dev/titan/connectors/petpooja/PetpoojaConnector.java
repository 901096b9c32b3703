package dev.titan.connectors.petpooja;

import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.sync.OutletLeases;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncPositions;
import dev.titan.connectors.sync.SyncProgress;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.topic.OutletKey;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the bills of many outlets from Petpooja onto {@code titan.bills}.
 *
 * <pre>{@code
 * try (FactPublishers kafka = KafkaFactPublishers.connect(PublishOptions.defaults("localhost:9092"));
 *     PetpoojaConnector connector =
 *         new PetpoojaConnector(PetpoojaOptions.defaults(outlets), kafka, positions, clock)) {
 *   connector.start();
 *   ...
 * }
 * }</pre>
 *
 * <p>It is a {@link SyncSource} as well: days that somebody asks for are pulled again by the same
 * thread that polls the outlet, so the two never overlap.
 *
 * <p>An outlet is asked by one thread at a time, one answer a turn; then the others have theirs, so
 * neither a long back-fill nor a refused credential of one outlet holds up another.
 */
public final class PetpoojaConnector implements SyncSource, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PetpoojaConnector.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(4);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

  private final List<OutletTurns> outlets;
  private final ScheduledThreadPoolExecutor threads;

  /** One that shares its outlets with no other process and misses no bill. */
  public PetpoojaConnector(
      PetpoojaOptions options, FactPublishers publishers, SyncPositions positions, Clock clock) {
    this(options, publishers, positions, OutletLeases.ALL, ShownBills.NONE, clock);
  }

  /**
   * Prepares everything and asks for nothing yet. The publishers and leases stay the caller's to
   * close, after the connector.
   *
   * @param leases say which outlets this process polls
   * @param shown remembers what has been shown, so that bills that are gone are missed
   * @param clock tells which business day it is, and when a snapshot was observed
   */
  public PetpoojaConnector(
      PetpoojaOptions options,
      FactPublishers publishers,
      SyncPositions positions,
      OutletLeases leases,
      ShownBills shown,
      Clock clock) {
    HttpClient http = PetpoojaCalls.newHttpClient(CONNECT_WITHIN);
    PastPace pace = new PastPace(options.polling().pastPerSecond(), this::status);
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ScheduledThreadPoolExecutor(
            Math.max(1, Math.min(options.threads(), options.outlets().size())),
            work -> {
              Thread thread = new Thread(work, "petpooja-sync-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.outlets =
        options.outlets().stream()
            .map(
                outlet -> {
                  PetpoojaClient client =
                      new PetpoojaClient(http, outlet, options.requests(), clock);
                  OutletSync sync =
                      new OutletSync(
                          outlet,
                          options.polling(),
                          new DayPull(outlet, client::page, options.requests().maxPages()),
                          publishers.open(),
                          pace,
                          positions,
                          leases,
                          shown,
                          clock,
                          System::nanoTime);
                  return new OutletTurns(sync, options.polling().afterFailure(), threads);
                })
            .toList();
  }

  /** Begins with all outlets; call it once. */
  public void start() {
    outlets.forEach(OutletTurns::wake);
  }

  @Override
  public String source() {
    return OrderMapper.SOURCE;
  }

  @Override
  public Set<OutletKey> outlets() {
    return outlets.stream().map(turns -> turns.outlet().key()).collect(Collectors.toSet());
  }

  @Override
  public boolean isHere(OutletKey outlet) {
    return turns(outlet).outlet().isHere();
  }

  /**
   * Pulls days again and returns once they are on the topic with their coverage. Without a first
   * day these are the recent days of the polling; days before the first one that is fetched by
   * itself may be asked for as well. Bills of recent days that have not changed since they were
   * published are counted and not published again.
   */
  @Override
  public SyncCounts fetch(SyncOrder order, SyncProgress progress) throws InterruptedException {
    OutletTurns turns = turns(order.outlet());
    OutletOrder days = new OutletOrder(order, progress);
    turns.outlet().order(days);
    turns.wake();
    if (threads.isShutdown()) {
      boolean unused = days.result().cancel(false);
    }
    try {
      return days.result().get();
    } catch (InterruptedException e) {
      boolean unused = days.result().cancel(false);
      throw e;
    } catch (CancellationException e) {
      throw new InterruptedException("The Petpooja connector is being stopped");
    } catch (ExecutionException e) {
      TitanException failure = (TitanException) e.getCause();
      throw new TitanException(failure.code(), failure.getMessage(), failure);
    }
  }

  private OutletTurns turns(OutletKey outlet) {
    return outlets.stream()
        .filter(turns -> turns.outlet().key().equals(outlet))
        .findFirst()
        .orElseThrow(
            () ->
                new TitanException(
                    ErrorCode.UNKNOWN_OUTLET, "Petpooja is not configured for outlet " + outlet));
  }

  /**
   * Notes that Petpooja has pushed a bill: the next answer that holds it publishes it again, so
   * that a push that came late does not outlast the pull. Bills of other outlets are ignored.
   */
  public void pushed(Bill bill) {
    outlets.stream()
        .map(OutletTurns::outlet)
        .filter(outlet -> outlet.key().equals(bill.key()))
        .forEach(outlet -> outlet.pushed(bill));
  }

  /** How it stands with each outlet, in the order of the options. */
  public List<OutletStatus> status() {
    return outlets.stream().map(turns -> turns.outlet().status()).toList();
  }

  /** Stops within five seconds; what was under way is done again after the next start. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("event=petpooja_slow_stop message=\"a thread did not end within 4 s\"");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    outlets.forEach(turns -> turns.outlet().stopped());
  }
}
