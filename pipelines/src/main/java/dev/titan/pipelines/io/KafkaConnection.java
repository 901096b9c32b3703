package dev.titan.pipelines.io;

import dev.titan.contracts.topic.Topic;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Where the broker is.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param groupId names the job's progress on the broker, for people: the job itself continues from
 *     its checkpoint
 */
public record KafkaConnection(String bootstrapServers, String groupId) implements Serializable {

  /** Checks that both are there. */
  public KafkaConnection {
    if (bootstrapServers.isBlank() || groupId.isBlank()) {
      throw new IllegalArgumentException("Kafka needs bootstrap servers and a group id");
    }
  }

  /**
   * The facts of a job from where its checkpoint stood. Without a checkpoint there is no state
   * either, so it reads from the beginning, whatever progress the broker remembers.
   *
   * <p>One consumer reads all topics, and records gather at the broker for a moment: at some
   * hundred records a second an answer for each of them costs broker and reader more than what is
   * done with it.
   */
  public DataStream<TopicRecord> facts(StreamExecutionEnvironment environment, List<Topic> topics) {
    return environment
        .fromSource(busySource(topics), WatermarkStrategy.noWatermarks(), "read facts")
        .uid(groupId + "-read-facts");
  }

  /** The same for a topic on which little happens, read by one task, each partition in order. */
  public DataStream<TopicRecord> quiet(StreamExecutionEnvironment environment, Topic topic) {
    return environment
        .fromSource(
            from(List.of(topic)).build(),
            WatermarkStrategy.noWatermarks(),
            "read " + topic.topicName())
        .setParallelism(1)
        .uid(groupId + "-read-" + topic.topicName());
  }

  /** A source of topics on which much happens. */
  public KafkaSource<TopicRecord> busySource(List<Topic> topics) {
    return from(topics)
        .setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "65536")
        .setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "25")
        .build();
  }

  private KafkaSourceBuilder<TopicRecord> from(List<Topic> topics) {
    return KafkaSource.<TopicRecord>builder()
        .setBootstrapServers(bootstrapServers)
        .setGroupId(groupId)
        .setTopics(topics.stream().map(Topic::topicName).toList())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new TopicRecordDeserializer())
        .setProperty("partition.discovery.interval.ms", "60000")
        .setProperty("commit.offsets.on.checkpoint", "true");
  }

  /** Asks the broker for the ends of a topic each time that it is read. */
  public TopicEnds ends(Topic topic) {
    return () -> {
      try (KafkaConsumer<byte[], byte[]> consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", bootstrapServers, "client.id", groupId + "-ends"),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer())) {
        List<TopicPartition> partitions =
            consumer.partitionsFor(topic.topicName()).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        Map<Integer, Long> ends = new HashMap<>();
        consumer
            .endOffsets(partitions)
            .forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
      }
    };
  }

  /** Writes messages at least once to the topics that they name. */
  public KafkaSink<TopicMessage> sink() {
    Properties producer = new Properties();
    producer.setProperty("compression.type", "lz4");
    producer.setProperty("linger.ms", "20");
    return KafkaSink.<TopicMessage>builder()
        .setBootstrapServers(bootstrapServers)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(producer)
        .setRecordSerializer(
            (KafkaRecordSerializationSchema<TopicMessage>)
                (message, context, timestamp) ->
                    new ProducerRecord<>(
                        message.topic(),
                        message.key().getBytes(StandardCharsets.UTF_8),
                        message.value()))
        .build();
  }
}
