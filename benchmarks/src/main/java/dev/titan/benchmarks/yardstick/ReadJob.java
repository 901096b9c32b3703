package dev.titan.benchmarks.yardstick;

import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.io.TopicRecord;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Kafka to read: sends each fact to the task of its outlet and reads its JSON there, as every job
 * that decides about outlets must, and does nothing with it.
 */
public final class ReadJob {

  private static final LongAdder READ = new LongAdder();

  private ReadJob() {}

  /** Draws the graph. */
  public static void define(
      StreamExecutionEnvironment environment, KafkaConnection kafka, List<Topic> topics) {
    kafka
        .facts(environment, topics)
        .keyBy(TopicRecord::key)
        .sinkTo(new Nowhere<>(ReadJob::read))
        .uid("read-nowhere");
  }

  /** Records read by all runs in this process; the embedded Flink runs jobs here. */
  public static long read() {
    return READ.sum();
  }

  private static void read(TopicRecord element) {
    Fact unused = EventJson.read(element.value(), Fact.class);
    READ.increment();
  }
}
