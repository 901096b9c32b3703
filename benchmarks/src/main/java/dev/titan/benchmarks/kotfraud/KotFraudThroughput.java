package dev.titan.benchmarks.kotfraud;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.benchmarks.measure.MeasuredStack;
import dev.titan.benchmarks.measure.Waiting;
import dev.titan.benchmarks.yardstick.DiscardJob;
import dev.titan.benchmarks.yardstick.ReadJob;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.localstack.services.JobHandle;
import dev.titan.localstack.simulator.chain.LateChanges;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How many records a second the kotfraud job examines, alone, against Kafka to discard of the same
 * bytes in the same run, and against reading the same facts by outlet: from when every task of the
 * job runs until the last case of every outlet is heard of, to which all its records are needed.
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
    try (MeasuredStack stack =
        MeasuredStack.start(home, folder.resolve("stack"), clock, progress)) {
      House house =
          House.of(
              BillFeed.chain(SEED, outlets, LateChanges.NONE), FraudOptions.usual(SEED, FIRST));
      HouseFeed feed = HouseFeed.of(house, FIRST, last, folder.resolve("events"));
      FactPublisher publisher = stack.publishers().open();
      feed.publishReference(publisher);
      long records = feed.publish(publisher);
      progress.accept("%,d records of %,d outlets".formatted(records, outlets));
      List<Double> discard = new ArrayList<>();
      List<Double> read = new ArrayList<>();
      List<Double> examined = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        discard.add(discard(stack, records, round));
        read.add(read(stack, records, round));
        examined.add(examine(stack, feed.outlets(), records, round));
        progress.accept(
            "discarded %,.0f/s, read %,.0f/s, examined %,.0f/s"
                .formatted(discard.get(round - 1), read.get(round - 1), examined.get(round - 1)));
      }
      return new KotFraudRates(records, outlets, days, discard, read, examined);
    }
  }

  private static double discard(MeasuredStack stack, long records, int round) throws Exception {
    long before = DiscardJob.discarded();
    return measure(
        "the discard",
        stack.submit(
            "discard-" + round,
            KotFraudWorkflow.NAME,
            environment ->
                DiscardJob.define(environment, stack.kafka(), KotFraudWorkflow.FACT_TOPICS)),
        records,
        () -> DiscardJob.discarded() - before >= records);
  }

  private static double read(MeasuredStack stack, long records, int round) throws Exception {
    long before = ReadJob.read();
    String name = "read-" + round;
    return measure(
        "the reading",
        stack.submit(
            name,
            KotFraudWorkflow.NAME,
            environment ->
                ReadJob.define(
                    environment,
                    new KafkaConnection(stack.kafka(), name),
                    KotFraudWorkflow.FACT_TOPICS)),
        records,
        () -> ReadJob.read() - before >= records);
  }

  private static double examine(MeasuredStack stack, int outlets, long records, int round)
      throws Exception {
    // What an earlier round told is not heard.
    try (LastCases cases = LastCases.from(stack.kafka())) {
      return measure(
          "the kotfraud job",
          stack.examine(KotFraudWorkflow.NAME + "-" + round),
          records,
          cases.heardAt(outlets, HouseFeed.LAST));
    }
  }

  private static double measure(String what, JobHandle job, long records, Waiting.Condition done)
      throws Exception {
    long began = Waiting.until("The start of " + what, LOOK, LIMIT, job::allTasksRun);
    long end = Waiting.until("The end of " + what, LOOK, LIMIT, done);
    job.cancel();
    return records * 1e9 / (end - began);
  }
}
