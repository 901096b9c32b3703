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
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
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
   * Reads a topic from where the job's checkpoint stood. Without a checkpoint there is no state
   * either, so it reads from the beginning, whatever progress the broker remembers.
   */
  public KafkaSource<TopicRecord> source(Topic topic) {
    return KafkaSource.<TopicRecord>builder()
        .setBootstrapServers(bootstrapServers)
        .setGroupId(groupId)
        .setTopics(topic.topicName())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new TopicRecordDeserializer())
        .setProperty("partition.discovery.interval.ms", "60000")
        .setProperty("commit.offsets.on.checkpoint", "true")
        .build();
  }

  /** The stream of a topic's records in a job; {@code uid} begins the operator's. */
  public DataStream<TopicRecord> read(
      StreamExecutionEnvironment environment, Topic topic, String uid) {
    return environment
        .fromSource(source(topic), WatermarkStrategy.noWatermarks(), "read " + topic.topicName())
        .uid(uid + topic.topicName());
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
