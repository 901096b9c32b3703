package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.JobEnvironment;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.io.TablesSink;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the kotfraud job against a real broker and real tables; addresses come from {@link
 * JobEnvironment}. State, checkpoints and restarts come from Flink's own configuration (see {@code
 * flink-conf/}).
 */
public final class KotFraudJob {

  private KotFraudJob() {}

  /** Submits the job to the cluster that Flink's configuration names. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    define(
        environment,
        JobEnvironment.kafka(KotFraudWorkflow.NAME),
        JobEnvironment.clickHouse(),
        KotFraudOptions.DEFAULT);
    environment.execute(KotFraudWorkflow.NAME);
  }

  /** Draws the graph between real ends; the caller executes it. */
  public static void define(
      StreamExecutionEnvironment environment,
      KafkaConnection kafka,
      ClickHouseConnection clickHouse,
      KotFraudOptions options) {
    KotFraudWorkflow.define(
        kafka.facts(environment, KotFraudWorkflow.FACT_TOPICS),
        kafka.quiet(environment, Topic.REFERENCE),
        kafka.ends(Topic.REFERENCE),
        new TablesSink(clickHouse, List.of(List.of(KotFraudTables.CASES))),
        kafka.sink(),
        options);
  }
}
