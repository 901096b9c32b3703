package dev.titan.benchmarks.measure;

import dev.titan.benchmarks.yardstick.DiscardJob;
import dev.titan.benchmarks.yardstick.FactTables;
import dev.titan.benchmarks.yardstick.MinimalJob;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.EmbeddedFlink;
import dev.titan.localstack.services.JobHandle;
import dev.titan.localstack.services.Stack;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.ledger.LedgerJob;
import dev.titan.pipelines.ledger.LedgerOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs each job over the whole of {@code titan.bills} and tells how many snapshots it took in a
 * second: from when every task of the job runs to the last row that can be queried. The start of a
 * job (deployment, opening RocksDB and connections) is in none of the rates; what its sources read
 * ahead meanwhile fills at most the network buffers, for each job alike.
 */
public final class Throughput {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration RUN_LIMIT = Duration.ofMinutes(15);
  private static final Duration EVERY_MILLISECOND = Duration.ofMillis(1);

  /** Every query takes time from the job that is measured; this is some hundredths of a run. */
  private static final Duration BETWEEN_QUERIES = Duration.ofMillis(200);

  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(250);
  private static final Duration BETWEEN_LOOKS_AT_THE_JOB = Duration.ofSeconds(1);
  private static final Duration CHECK_LIMIT = Duration.ofSeconds(30);

  private final Stack stack;
  private final ClickHouseConnection clickHouse;
  private final FactTables minimalTables;
  private final long snapshots;
  private final int outlets;
  private int runs;

  /** Measures on a stack whose topic holds so many snapshots of so many outlets. */
  public Throughput(
      Stack stack,
      ClickHouseConnection clickHouse,
      FactTables minimalTables,
      long snapshots,
      int outlets) {
    this.stack = stack;
    this.clickHouse = clickHouse;
    this.minimalTables = minimalTables;
    this.snapshots = snapshots;
    this.outlets = outlets;
  }

  /** Kafka to discard, snapshots a second. */
  public double discard() throws Exception {
    long before = DiscardJob.discarded();
    Started run =
        start(
            "discard",
            environment ->
                DiscardJob.define(
                    environment, stack.kafka().bootstrapServers(), List.of(Topic.BILLS)));
    long end =
        Waiting.until(
            "Discarding all snapshots",
            EVERY_MILLISECOND,
            RUN_LIMIT,
            run.sound(() -> DiscardJob.discarded() - before >= snapshots));
    run.job().cancel();
    return rate(run, end);
  }

  /** The minimal job, snapshots a second. */
  public double minimal(TargetTables tables) throws Exception {
    return toTables(
        "minimal",
        tables,
        environment ->
            MinimalJob.define(environment, kafka("bench-minimal"), clickHouse, minimalTables));
  }

  /** The ledger, snapshots a second. */
  public double ledger(TargetTables tables) throws Exception {
    return toTables("ledger", tables, this::defineLedger);
  }

  /** Starts the ledger over tables that are there; it goes on until it is cancelled. */
  public JobHandle startLedger() {
    return submit("ledger", this::defineLedger);
  }

  private void defineLedger(StreamExecutionEnvironment environment) {
    LedgerJob.define(environment, kafka("bench-ledger"), clickHouse, LedgerOptions.DEFAULT);
  }

  private KafkaConnection kafka(String group) {
    return new KafkaConnection(stack.kafka().bootstrapServers(), group);
  }

  private double toTables(
      String name, TargetTables tables, Consumer<StreamExecutionEnvironment> definition)
      throws Exception {
    try (Connection connection = stack.clickHouse().connect(stack.clickHouse().writer())) {
      tables.truncate(connection);
      Started run = start(name, definition);
      long end =
          Waiting.until(
              "The last rows of the job " + name,
              BETWEEN_QUERIES,
              RUN_LIMIT,
              run.sound(() -> tables.showEndOf(outlets, connection)));
      end = Math.max(end, checked(name, tables, connection));
      run.job().cancel();
      return rate(run, end);
    }
  }

  /** Waits for figures that are right, and answers when the rows were there at the latest. */
  private static long checked(String name, TargetTables tables, Connection connection)
      throws Exception {
    long deadline = System.nanoTime() + CHECK_LIMIT.toNanos();
    long began = 0;
    List<String> differences = tables.differences(connection);
    while (!differences.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "The rows of the job " + name + " are wrong: " + String.join("; ", differences));
      }
      Thread.sleep(BETWEEN_CHECKS.toMillis());
      began = System.nanoTime();
      differences = tables.differences(connection);
    }
    return began == 0 ? Long.MIN_VALUE : began;
  }

  /** A run whose tasks all ran at a {@link System#nanoTime}. */
  private record Started(JobHandle job, long began) {

    /** The same condition, which no longer waits for a job that has failed. */
    Waiting.Condition sound(Waiting.Condition condition) {
      AtomicLong nextLook = new AtomicLong(began);
      return () -> {
        if (System.nanoTime() > nextLook.get()) {
          nextLook.set(System.nanoTime() + BETWEEN_LOOKS_AT_THE_JOB.toNanos());
          Optional<String> failure = job.lastFailure();
          if (failure.isPresent()) {
            throw new IllegalStateException("The job " + job.name() + " failed: " + failure.get());
          }
        }
        return condition.holds();
      };
    }
  }

  private Started start(String name, Consumer<StreamExecutionEnvironment> definition)
      throws Exception {
    JobHandle job = submit(name, definition);
    long began =
        Waiting.until(
            "The start of the job " + name, EVERY_MILLISECOND, START_LIMIT, job::allTasksRun);
    return new Started(job, began);
  }

  /** Each run has a name of its own, or it would go on from the checkpoint of the run before. */
  private JobHandle submit(String name, Consumer<StreamExecutionEnvironment> definition) {
    EmbeddedFlink flink = stack.flink();
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(flink.configuration(name));
    definition.accept(environment);
    runs++;
    return flink.submit("%s-run-%d".formatted(name, runs), environment.getStreamGraph());
  }

  private double rate(Started run, long end) {
    return snapshots * 1e9 / (end - run.began());
  }

  /** Whether the tables say what was fed; the text says what does not. */
  public static List<String> differences(Stack stack, TargetTables tables) throws SQLException {
    try (Connection connection = stack.clickHouse().connect(stack.clickHouse().writer())) {
      return tables.differences(connection);
    }
  }
}
