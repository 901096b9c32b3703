package dev.titan.connectors.petpooja;

import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.sync.SyncPositions;
import dev.titan.contracts.event.Bill;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
 * <p>An outlet is asked by one thread at a time, one answer a turn; then the others have theirs, so
 * neither a long back-fill nor a refused credential of one outlet holds up another.
 */
public final class PetpoojaConnector implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PetpoojaConnector.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(4);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

  private final List<OutletSync> outlets;
  private final Duration afterFailure;
  private final ScheduledThreadPoolExecutor threads;

  /**
   * Prepares everything and asks for nothing yet. The publishers stay the caller's to close, after
   * the connector.
   *
   * @param clock tells which business day it is, and when a snapshot was observed
   */
  public PetpoojaConnector(
      PetpoojaOptions options, FactPublishers publishers, SyncPositions positions, Clock clock) {
    HttpClient http = PetpoojaCalls.newHttpClient(CONNECT_WITHIN);
    this.outlets =
        options.outlets().stream()
            .map(
                outlet -> {
                  PetpoojaClient client =
                      new PetpoojaClient(http, outlet, options.requests(), clock);
                  return new OutletSync(
                      outlet,
                      options.polling(),
                      new DayPull(outlet, client::page, options.requests().maxPages()),
                      publishers.open(),
                      positions,
                      clock,
                      System::nanoTime);
                })
            .toList();
    this.afterFailure = options.polling().afterFailure();
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ScheduledThreadPoolExecutor(
            Math.max(1, Math.min(options.threads(), outlets.size())),
            work -> {
              Thread thread = new Thread(work, "petpooja-sync-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins with all outlets; call it once. */
  public void start() {
    outlets.forEach(outlet -> schedule(outlet, Duration.ZERO));
  }

  private void schedule(OutletSync outlet, Duration delay) {
    try {
      Future<?> unused =
          threads.schedule(() -> turn(outlet), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("event=petpooja_stopped outlet={}", outlet.status().outlet());
    }
  }

  private void turn(OutletSync outlet) {
    Duration delay = afterFailure;
    try {
      delay = outlet.step();
    } catch (CancellationException e) {
      LOG.debug("event=petpooja_interrupted outlet={}", outlet.status().outlet());
    } catch (RuntimeException e) {
      outlet.unexpected(e);
    }
    schedule(outlet, delay);
  }

  /**
   * Notes that Petpooja has pushed a bill: the next answer that holds it publishes it again, so
   * that a push that came late does not outlast the pull. Bills of other outlets are ignored.
   */
  public void pushed(Bill bill) {
    outlets.stream()
        .filter(outlet -> outlet.key().equals(bill.key()))
        .forEach(outlet -> outlet.pushed(bill));
  }

  /** How it stands with each outlet, in the order of the options. */
  public List<OutletStatus> status() {
    return outlets.stream().map(OutletSync::status).toList();
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
    outlets.forEach(OutletSync::stopped);
  }
}
