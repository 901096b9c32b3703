package dev.titan.benchmarks.yardstick;

import dev.titan.contracts.topic.Topic;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Kafka to discard: reads the bytes of topics and does nothing with them. */
public final class DiscardJob {

  private static final LongAdder DISCARDED = new LongAdder();

  private DiscardJob() {}

  /** Draws the graph. */
  public static void define(
      StreamExecutionEnvironment environment, String bootstrapServers, List<Topic> topics) {
    environment
        .fromSource(
            KafkaSource.<byte[]>builder()
                .setBootstrapServers(bootstrapServers)
                .setGroupId("bench-discard")
                .setTopics(topics.stream().map(Topic::topicName).toList())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setValueOnlyDeserializer(new Bytes())
                .build(),
            WatermarkStrategy.noWatermarks(),
            "read bytes")
        .uid("discard-read")
        .sinkTo(new Nowhere<>(bytes -> DISCARDED.increment()))
        .uid("discard-nowhere");
  }

  /** Records discarded by all runs in this process; the embedded Flink runs jobs here. */
  public static long discarded() {
    return DISCARDED.sum();
  }

  private static final class Bytes extends AbstractDeserializationSchema<byte[]> {

    private static final long serialVersionUID = 1L;

    @Override
    public byte[] deserialize(byte[] message) {
      return message;
    }
  }
}
