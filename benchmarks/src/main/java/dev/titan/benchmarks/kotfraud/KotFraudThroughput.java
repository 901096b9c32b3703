package dev.titan.benchmarks.kotfraud;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.benchmarks.measure.Topics;
import dev.titan.benchmarks.measure.Waiting;
import dev.titan.benchmarks.yardstick.DiscardJob;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.table.Migrations;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.JobHandle;
import dev.titan.localstack.services.Stack;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.simulator.chain.LateChanges;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.kotfraud.KotFraudJob;
import dev.titan.pipelines.kotfraud.KotFraudOptions;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How many records a second the kotfraud job examines, alone, against Kafka to discard of the same
 * bytes in the same run: from when every task of the job runs until the last case of every outlet
 * is heard of, to which all its records are needed.
 */
public final class KotFraudThroughput {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final long SEED = 42;
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final Duration LOOK = Duration.ofMillis(1);

  private KotFraudThroughput() {}

  /**
   * Measures.
   *
   * @param home Titan's folder
   * @param folder an empty folder
   * @param outlets of a chain in which some cheat
   * @param days of each outlet
   * @param rounds how often each job is measured; medians are told
   * @param progress told in lines for people
   */
  public static KotFraudRates run(
      Path home,
      Path folder,
      int outlets,
      int days,
      int rounds,
      Clock clock,
      Consumer<String> progress)
      throws Exception {
    LocalDate last = FIRST.plusDays(days - 1L);
    try (Stack stack =
            Stack.start(
                StackOptions.embedded(folder.resolve("stack"), home),
                clock,
                (step, took) -> progress.accept("%s (%s)".formatted(step, took)));
        FactPublishers publishers =
            KafkaFactPublishers.connect(
                PublishOptions.defaults(stack.kafka().bootstrapServers()))) {
      Topics.create(stack.kafka());
      ClickHouse clickHouse = stack.clickHouse();
      Migrations.apply(
          clickHouse.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password());
      House house =
          House.of(
              BillFeed.chain(SEED, outlets, LateChanges.NONE), FraudOptions.usual(SEED, FIRST));
      HouseFeed feed = HouseFeed.of(house, FIRST, last, folder.resolve("events"));
      FactPublisher publisher = publishers.open();
      feed.publishReference(publisher);
      long records = feed.publish(publisher);
      progress.accept("%,d records of %,d outlets".formatted(records, outlets));
      List<Double> discard = new ArrayList<>();
      List<Double> examined = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        discard.add(discard(stack, records, round));
        examined.add(examine(stack, feed.outlets(), records, round));
        progress.accept(
            "discarded %,.0f/s, examined %,.0f/s"
                .formatted(discard.get(round - 1), examined.get(round - 1)));
      }
      return new KotFraudRates(records, outlets, days, discard, examined);
    }
  }

  private static double discard(Stack stack, long records, int round) throws Exception {
    long before = DiscardJob.discarded();
    return measure(
        stack,
        "discard-" + round,
        records,
        environment ->
            DiscardJob.define(
                environment, stack.kafka().bootstrapServers(), KotFraudWorkflow.FACT_TOPICS),
        () -> DiscardJob.discarded() - before >= records);
  }

  private static double examine(Stack stack, int outlets, long records, int round)
      throws Exception {
    String kafka = stack.kafka().bootstrapServers();
    String group = KotFraudWorkflow.NAME + "-" + round;
    // What an earlier round told is not heard.
    try (LastCases cases = LastCases.from(kafka)) {
      return measure(
          stack,
          group,
          records,
          environment -> define(environment, stack, group),
          cases.heardAt(outlets, HouseFeed.LAST));
    }
  }

  /** The job as it reads everything from the beginning and writes to the stack's ClickHouse. */
  static void define(StreamExecutionEnvironment environment, Stack stack, String group) {
    ClickHouse clickHouse = stack.clickHouse();
    KotFraudJob.define(
        environment,
        new KafkaConnection(stack.kafka().bootstrapServers(), group),
        ClickHouseConnection.of(
            clickHouse.jdbcUrl() + "/titan",
            clickHouse.writer().name(),
            clickHouse.writer().password()),
        KotFraudOptions.DEFAULT);
  }

  private static double measure(
      Stack stack,
      String name,
      long records,
      Consumer<StreamExecutionEnvironment> definition,
      Waiting.Condition done)
      throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            stack.flink().configuration(KotFraudWorkflow.NAME));
    definition.accept(environment);
    JobHandle job = stack.flink().submit(name, environment.getStreamGraph());
    long began = Waiting.until("The start of " + name, LOOK, LIMIT, job::allTasksRun);
    long end = Waiting.until("The end of " + name, LOOK, LIMIT, done);
    job.cancel();
    return records * 1e9 / (end - began);
  }
}
