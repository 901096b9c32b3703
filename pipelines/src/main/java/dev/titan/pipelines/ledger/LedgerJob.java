package dev.titan.pipelines.ledger;

import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.io.TablesSink;
import dev.titan.pipelines.io.TopicRecord;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the ledger against a real broker and real tables.
 *
 * <p>Addresses come from the environment: {@code TITAN_KAFKA} (bootstrap servers), {@code
 * TITAN_CLICKHOUSE_URL} (JDBC), {@code TITAN_CLICKHOUSE_USER}, {@code TITAN_CLICKHOUSE_PASSWORD}.
 * State, checkpoints and restarts come from Flink's own configuration (see {@code flink-conf/}).
 */
public final class LedgerJob {

  /** Readers of topics on which little happens. */
  private static final int FEW = 1;

  private LedgerJob() {}

  /** Submits the job to the cluster that Flink's configuration names. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    define(
        environment,
        new KafkaConnection(required("TITAN_KAFKA"), LedgerWorkflow.NAME),
        ClickHouseConnection.of(
            required("TITAN_CLICKHOUSE_URL"),
            required("TITAN_CLICKHOUSE_USER"),
            Secret.of(required("TITAN_CLICKHOUSE_PASSWORD"))),
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
        read(environment, "facts", kafka.source(LedgerWorkflow.FACT_TOPICS)),
        read(environment, "reference", kafka.quietSource(Topic.REFERENCE)).setParallelism(FEW),
        read(environment, "dead-letters", kafka.quietSource(Topic.DEAD_LETTERS))
            .setParallelism(FEW),
        new TablesSink(clickHouse, LedgerTables.LANES),
        new TablesSink(
            clickHouse, List.of(List.of(LedgerTables.DEAD_LETTERS), ReferenceTables.ALL)),
        kafka.sink(),
        options);
  }

  private static DataStreamSource<TopicRecord> read(
      StreamExecutionEnvironment environment, String what, KafkaSource<TopicRecord> source) {
    DataStreamSource<TopicRecord> read =
        environment.fromSource(source, WatermarkStrategy.noWatermarks(), "read " + what);
    read.uid("ledger-read-" + what);
    return read;
  }

  private static String required(String variable) {
    String value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Set the environment variable " + variable);
    }
    return value;
  }
}
