package dev.titan.connectors.reference;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.contracts.error.TitanException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the published tables of PostgreSQL onto {@code titan.reference}: every row once, the mark
 * that they are complete, then every committed change, each at least once and in order per row.
 *
 * <pre>{@code
 * StoreSchema.apply(database);
 * try (FactPublishers kafka = KafkaFactPublishers.connect(PublishOptions.defaults(bootstrap));
 *     ReferenceConnector reference = ReferenceConnector.start(options, kafka, clock)) {
 *   ...
 * }
 * }</pre>
 *
 * <p>After a restart it goes on where Kafka had acknowledged last. While PostgreSQL or Kafka is
 * away it tries again for ever. One connector works at a time; a second one waits its turn. Safe
 * for use by several threads.
 */
public final class ReferenceConnector implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceConnector.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
  private static final long ENDING_MILLIS = 100;
  private static final int ANSWER_SECONDS = 10;

  private final ReferenceOptions options;
  private final FactPublishers publishers;
  private final Clock clock;
  private final StatusBoard board = new StatusBoard();
  private final SnapshotLog snapshots;
  private final TopicRows topicRows;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  private volatile EngineRun engine;
  private volatile boolean snapshotWanted;

  private ReferenceConnector(ReferenceOptions options, FactPublishers publishers, Clock clock) {
    this.options = options;
    this.publishers = publishers;
    this.clock = clock;
    this.snapshots = new SnapshotLog(database(options), options.slotName());
    this.topicRows = new TopicRows(options.bootstrapServers());
    this.thread = new Thread(this::work, "reference-connector");
    this.thread.setDaemon(true);
  }

  /**
   * Begins at once and returns without waiting for PostgreSQL or Kafka. The schema must have been
   * applied and the topic must exist, or come to; the publishers stay the caller's to close, after
   * the connector.
   */
  public static ReferenceConnector start(
      ReferenceOptions options, FactPublishers publishers, Clock clock) {
    ReferenceConnector connector = new ReferenceConnector(options, publishers, clock);
    connector.thread.start();
    return connector;
  }

  private static PGSimpleDataSource database(ReferenceOptions options) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setServerNames(new String[] {options.host()});
    database.setPortNumbers(new int[] {options.port()});
    database.setDatabaseName(options.database());
    database.setUser(options.user());
    database.setPassword(options.password().reveal());
    database.setConnectTimeout(ANSWER_SECONDS);
    database.setSocketTimeout(ANSWER_SECONDS);
    return database;
  }

  /** How it stands. */
  public ReferenceStatus status() {
    return board.status();
  }

  /**
   * Bytes of log that PostgreSQL keeps because the connector has not passed them yet; empty before
   * the first snapshot. They grow for as long as the connector does not run.
   *
   * @throws TitanException with {@code STORE_UNAVAILABLE}
   */
  public OptionalLong retainedBytes() {
    return snapshots.retainedBytes();
  }

  /**
   * Sends every row once more, then the mark again; rows on the topic that are gone from the
   * database are taken back. Returns at once. Lost when the process ends before it has begun.
   */
  public void snapshotAgain() {
    board.snapshotDone(false);
    snapshotWanted = true;
    stopEngine();
  }

  private void work() {
    Duration pause = options.firstRetry();
    while (!stopping()) {
      boolean worked = runOnce();
      pause = worked ? options.firstRetry() : doubled(pause);
      if (!snapshotWanted && pausedAndStopped(pause)) {
        return;
      }
    }
  }

  /** Answers whether anything was delivered. */
  private boolean runOnce() {
    try {
      long snapshotPosition = prepare();
      EngineRun run = new EngineRun(options, board, delivery(snapshotPosition));
      engine = run;
      run.untilItEnds();
      run.failure().filter(failure -> !interrupting()).ifPresent(board::failing);
      return run.worked();
    } catch (TitanException e) {
      board.failing(e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("event=reference_unexpected", e);
      board.failing("Unexpected: " + e);
    } finally {
      engine = null;
    }
    return false;
  }

  /**
   * The position of the snapshot to go on from; 0 when one is to be taken, with everything clean.
   */
  private long prepare() {
    boolean again = snapshotWanted;
    OptionalLong complete = again ? OptionalLong.empty() : snapshots.complete();
    board.snapshotDone(complete.isPresent());
    if (complete.isEmpty()) {
      snapshots.forget();
      if (again) {
        snapshotWanted = false;
      }
    }
    return complete.orElse(0);
  }

  private ReferenceDelivery delivery(long snapshotPosition) {
    return new ReferenceDelivery(
        publishers.open(),
        snapshots,
        topicRows,
        this::untilDone,
        board,
        clock,
        options.slotName(),
        snapshotPosition);
  }

  private void untilDone(Runnable work) throws InterruptedException {
    Duration pause = options.firstRetry();
    while (true) {
      if (interrupting()) {
        throw new InterruptedException("The reference connector is being stopped");
      }
      try {
        work.run();
        board.works();
        return;
      } catch (TitanException e) {
        board.failing(e.getMessage());
        boolean unused = stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        pause = doubled(pause);
      }
    }
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }

  private boolean interrupting() {
    return stopping() || snapshotWanted;
  }

  private Duration doubled(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(options.longestRetry()) < 0 ? twice : options.longestRetry();
  }

  private boolean pausedAndStopped(Duration pause) {
    try {
      return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void stopEngine() {
    EngineRun run = engine;
    if (run != null) {
      run.stop();
    }
  }

  /**
   * Stops; the slot stays, and with it the log that PostgreSQL keeps for the next start. What was
   * under way and not acknowledged comes again then.
   */
  @Override
  public void close() {
    stop.countDown();
    long deadline = System.nanoTime() + STOP_WITHIN.toNanos();
    try {
      while (thread.isAlive() && System.nanoTime() < deadline) {
        // An engine that is only just starting cannot be stopped yet.
        stopEngine();
        thread.join(ENDING_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn("event=reference_slow_stop message=\"the engine did not end in time\"");
      thread.interrupt();
    }
    board.turn(ReferenceState.STOPPED);
  }

  /**
   * Stops for good: drops the replication slot, so that PostgreSQL keeps no log for it. The next
   * start begins with a snapshot.
   *
   * @throws TitanException with {@code STORE_UNAVAILABLE} when the slot could not be dropped
   */
  public void closeAndDropSlot() {
    close();
    // PostgreSQL notices a moment later that nobody reads from it any more.
    RetryPolicy<Object> patience =
        RetryPolicy.builder()
            .handle(TitanException.class)
            .withDelay(Duration.ofMillis(ENDING_MILLIS))
            .withMaxDuration(Duration.ofSeconds(ANSWER_SECONDS))
            .withMaxRetries(-1)
            .build();
    Failsafe.with(patience).run(snapshots::forget);
  }
}
