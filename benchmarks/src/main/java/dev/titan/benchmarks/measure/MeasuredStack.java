package dev.titan.benchmarks.measure;

import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.table.Migrations;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.JobHandle;
import dev.titan.localstack.services.Stack;
import dev.titan.localstack.services.StackOptions;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.kotfraud.KotFraudJob;
import dev.titan.pipelines.kotfraud.KotFraudOptions;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import dev.titan.pipelines.ledger.LedgerJob;
import dev.titan.pipelines.ledger.LedgerOptions;
import dev.titan.pipelines.ledger.LedgerWorkflow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A stack with all topics and tables, on which jobs are measured. */
public final class MeasuredStack implements AutoCloseable {

  private final Stack stack;
  private final FactPublishers publishers;

  private MeasuredStack(Stack stack, FactPublishers publishers) {
    this.stack = stack;
    this.publishers = publishers;
  }

  /**
   * Starts one.
   *
   * @param home Titan's folder
   * @param folder an empty folder
   * @param progress told in lines for people
   */
  public static MeasuredStack start(
      Path home, Path folder, Clock clock, Consumer<String> progress) {
    Stack stack =
        Stack.start(
            StackOptions.embedded(folder, home),
            clock,
            (step, took) -> progress.accept("%s (%s)".formatted(step, took)));
    try {
      Topics.create(stack.kafka());
      ClickHouse clickHouse = stack.clickHouse();
      Migrations.apply(
          clickHouse.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password());
      return new MeasuredStack(
          stack,
          KafkaFactPublishers.connect(PublishOptions.defaults(stack.kafka().bootstrapServers())));
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public Stack services() {
    return stack;
  }

  /** Where Kafka is. */
  public String kafka() {
    return stack.kafka().bootstrapServers();
  }

  public FactPublishers publishers() {
    return publishers;
  }

  /**
   * Starts the kotfraud job, which reads everything from the beginning, under a name of its own.
   */
  public JobHandle examine(String name) {
    return submit(
        name,
        KotFraudWorkflow.NAME,
        environment ->
            KotFraudJob.define(
                environment,
                new KafkaConnection(kafka(), name),
                tables(),
                KotFraudOptions.DEFAULT));
  }

  /** Starts the ledger job, which reads everything from the beginning. */
  public JobHandle keepBooks() {
    return submit(
        LedgerWorkflow.NAME,
        LedgerWorkflow.NAME,
        environment ->
            LedgerJob.define(
                environment,
                new KafkaConnection(kafka(), LedgerWorkflow.NAME),
                tables(),
                LedgerOptions.DEFAULT));
  }

  /**
   * Starts a job.
   *
   * @param name its own, or it would go on from the checkpoint of a job of that name
   * @param settings the job whose settings it has
   */
  public JobHandle submit(
      String name, String settings, Consumer<StreamExecutionEnvironment> definition) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(stack.flink().configuration(settings));
    definition.accept(environment);
    return stack.flink().submit(name, environment.getStreamGraph());
  }

  private ClickHouseConnection tables() {
    ClickHouse clickHouse = stack.clickHouse();
    return ClickHouseConnection.of(
        clickHouse.jdbcUrl() + "/titan",
        clickHouse.writer().name(),
        clickHouse.writer().password());
  }

  @Override
  public void close() {
    publishers.close();
    stack.close();
  }
}
