package dev.titan.benchmarks;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.benchmarks.feed.EndMarkers;
import dev.titan.benchmarks.feed.ExpectedFigures;
import dev.titan.benchmarks.feed.Snapshot;
import dev.titan.benchmarks.feed.TopicAppender;
import dev.titan.benchmarks.measure.Freshness;
import dev.titan.benchmarks.measure.PeakMemory;
import dev.titan.benchmarks.measure.TargetTables;
import dev.titan.benchmarks.measure.Throughput;
import dev.titan.benchmarks.measure.Topics;
import dev.titan.benchmarks.measure.Waiting;
import dev.titan.benchmarks.yardstick.FactTables;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.contracts.table.Migrations;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.JobHandle;
import dev.titan.localstack.services.PostgresOptions;
import dev.titan.localstack.services.Stack;
import dev.titan.localstack.services.StackOptions;
import dev.titan.pipelines.io.ClickHouseConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Runs the whole measurement on a stack of its own: the feed onto Kafka once, then each job over
 * the same bytes in turns, then the freshness of the ledger that has just caught up. Fails when the
 * tables do not say what was fed.
 */
final class Bench {

  private static final int LINGER_MILLIS = 20;

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
  private static final Duration CATCH_UP_LIMIT = Duration.ofMinutes(15);
  private static final Duration BETWEEN_QUERIES = Duration.ofMillis(50);
  private static final Duration CHECK_LIMIT = Duration.ofSeconds(30);

  private final BenchOptions options;
  private final Consumer<String> progress;
  private final ExpectedFigures expected = new ExpectedFigures();
  private final List<Double> discard = new ArrayList<>();
  private final List<Double> minimal = new ArrayList<>();
  private final List<Double> ledger = new ArrayList<>();

  private Bench(BenchOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Measures; the progress is told in lines for people. */
  static BenchResult run(BenchOptions options, Clock clock, Consumer<String> progress)
      throws Exception {
    return new Bench(options, progress).run(clock);
  }

  private BenchResult run(Clock clock) throws Exception {
    StackOptions embedded = StackOptions.embedded(options.dataFolder(), options.home());
    StackOptions withoutPostgres =
        new StackOptions(
            embedded.dataFolder(),
            embedded.minimumFreeBytes(),
            embedded.kafka(),
            embedded.clickHouse(),
            embedded.externalClickHouse(),
            PostgresOptions.disabled(),
            embedded.flink());
    try (PeakMemory memory = PeakMemory.watch();
        Stack stack =
            Stack.start(withoutPostgres, clock, (step, took) -> tell("%s (%s)", step, took))) {
      Topics.create(stack.kafka());
      FactTables minimalTables = createTables(stack);
      LocalDate live = feed(stack);
      Throughput throughput =
          new Throughput(
              stack, writer(stack), minimalTables, expected.snapshots(), options.outlets());
      for (int round = 0; round <= options.rounds(); round++) {
        measureOnce(throughput, round);
      }
      Freshness.Result freshness = freshness(stack, throughput, live);
      return new BenchResult(
          options,
          expected.meanBytes(),
          expected.meanLines(),
          discard,
          minimal,
          ledger,
          freshness,
          memory.mebibytes());
    }
  }

  private static FactTables createTables(Stack stack) throws SQLException {
    ClickHouse clickHouse = stack.clickHouse();
    Migrations.apply(
        clickHouse.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password());
    try (Connection connection = connect(stack)) {
      return FactTables.create(connection);
    }
  }

  private static Connection connect(Stack stack) throws SQLException {
    return stack.clickHouse().connect(stack.clickHouse().writer());
  }

  private static ClickHouseConnection writer(Stack stack) {
    ClickHouse clickHouse = stack.clickHouse();
    return ClickHouseConnection.of(
        clickHouse.jdbcUrl() + "/titan",
        clickHouse.writer().name(),
        clickHouse.writer().password());
  }

  /** Fills the topic; answers the first business day that has no bill. */
  private LocalDate feed(Stack stack) {
    BillFeed feed = BillFeed.of(options.seed(), options.outlets(), FIRST_DAY);
    EndMarkers markers = new EndMarkers();
    try (TopicAppender appender =
        new TopicAppender(stack.kafka().bootstrapServers(), LINGER_MILLIS)) {
      int room = options.bills() - options.outlets();
      while (expected.snapshots() < room || markers.size() < options.outlets()) {
        for (Snapshot snapshot : feed.nextDay()) {
          if (expected.snapshots() < room || markers.size() < options.outlets()) {
            expected.saw(snapshot);
            markers.saw(snapshot);
            appender.append(snapshot);
          }
        }
      }
      for (Snapshot last : markers.snapshots()) {
        expected.saw(last);
        appender.append(last);
      }
      appender.flush();
    }
    tell(
        "%,d snapshots of %,d bills on the topic: %.0f bytes and %.1f lines each",
        expected.snapshots(),
        expected.figures().bills(),
        expected.meanBytes(),
        expected.meanLines());
    return feed.day();
  }

  /**
   * Round 0 warms up. The order changes from round to round, so that no job has the better place.
   */
  private void measureOnce(Throughput throughput, int round) throws Exception {
    TargetTables minimalTables = TargetTables.facts(FactTables.DATABASE, expected.figures());
    TargetTables ledgerTables = TargetTables.ledger(expected.figures());
    double discarded = throughput.discard();
    double minimalRate;
    double ledgerRate;
    if (round % 2 == 0) {
      minimalRate = throughput.minimal(minimalTables);
      ledgerRate = throughput.ledger(ledgerTables);
    } else {
      ledgerRate = throughput.ledger(ledgerTables);
      minimalRate = throughput.minimal(minimalTables);
    }
    tell(
        "%s: discard %,.0f/s, minimal job %,.0f/s, ledger %,.0f/s, ratio %.2f",
        round == 0 ? "warm-up" : "round " + round,
        discarded,
        minimalRate,
        ledgerRate,
        ledgerRate / minimalRate);
    if (round > 0) {
      discard.add(discarded);
      minimal.add(minimalRate);
      ledger.add(ledgerRate);
    }
  }

  private Freshness.Result freshness(Stack stack, Throughput throughput, LocalDate live)
      throws Exception {
    TargetTables before = TargetTables.ledger(expected.figures());
    BillFeed feed = BillFeed.withoutRepetition(options.seed(), options.outlets(), live);
    List<Snapshot> bills =
        Freshness.bills(
            feed, options.settlingSeconds() + options.freshnessSeconds(), options.billsPerSecond());
    try (Connection connection = connect(stack);
        TopicAppender appender =
            new TopicAppender(
                stack.kafka().bootstrapServers(), KafkaFactPublishers.LINGER_MILLIS)) {
      before.truncate(connection);
      JobHandle job = throughput.startLedger();
      Waiting.until(
          "The ledger's catching up",
          BETWEEN_QUERIES,
          CATCH_UP_LIMIT,
          () -> before.showEndOf(options.outlets(), connection));
      Freshness.Result result =
          Freshness.measure(
              connection,
              appender,
              bills,
              live,
              options.settlingSeconds() * options.billsPerSecond(),
              options.billsPerSecond());
      bills.forEach(expected::saw);
      requireRight(stack, TargetTables.ledger(expected.figures()));
      job.cancel();
      tell(
          "freshness at %d bills/s: p50 %.0f ms, p99 %.0f ms (a query round takes %.1f ms)",
          options.billsPerSecond(), result.p50(), result.p99(), result.resolution());
      return result;
    }
  }

  private static void requireRight(Stack stack, TargetTables tables) throws Exception {
    Waiting.until(
        "The right figures of the live bills: " + Throughput.differences(stack, tables),
        BETWEEN_QUERIES,
        CHECK_LIMIT,
        () -> Throughput.differences(stack, tables).isEmpty());
  }

  private void tell(String format, Object... values) {
    progress.accept(String.format(Locale.ROOT, format, values));
  }
}
