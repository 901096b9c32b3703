package dev.titan.pipelines.ledger;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.JobEnvironment;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.io.TablesSink;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the ledger against a real broker and real tables; addresses come from {@link
 * JobEnvironment}. State, checkpoints and restarts come from Flink's own configuration (see {@code
 * flink-conf/}).
 */
public final class LedgerJob {

  private LedgerJob() {}

  /** Submits the job to the cluster that Flink's configuration names. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    define(
        environment,
        JobEnvironment.kafka(LedgerWorkflow.NAME),
        JobEnvironment.clickHouse(),
        LedgerOptions.DEFAULT);
    environment.execute(LedgerWorkflow.NAME);
  }

  /** Draws the graph between real ends; the caller executes it. */
  public static void define(
      StreamExecutionEnvironment environment,
      KafkaConnection kafka,
      ClickHouseConnection clickHouse,
      LedgerOptions options) {
    LedgerWorkflow.define(
        kafka.facts(environment, LedgerWorkflow.FACT_TOPICS),
        kafka.quiet(environment, Topic.REFERENCE),
        kafka.quiet(environment, Topic.DEAD_LETTERS),
        new TablesSink(clickHouse, LedgerTables.LANES),
        new TablesSink(
            clickHouse, List.of(List.of(LedgerTables.DEAD_LETTERS), ReferenceTables.ALL)),
        kafka.sink(),
        options);
  }
}
