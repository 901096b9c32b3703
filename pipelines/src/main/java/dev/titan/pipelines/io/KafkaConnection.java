package dev.titan.pipelines.io;

import dev.titan.contracts.topic.Topic;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

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
   * Reads busy topics, as {@link #quietSource} does. Records gather at the broker for a moment: at
   * some hundred records a second an answer for each of them costs broker and reader more than what
   * is done with it.
   */
  public KafkaSource<TopicRecord> source(List<Topic> topics) {
    return from(topics)
        .setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "65536")
        .setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "25")
        .build();
  }

  /**
   * Reads a topic on which little happens from where the job's checkpoint stood. Without a
   * checkpoint there is no state either, so it reads from the beginning, whatever progress the
   * broker remembers.
   */
  public KafkaSource<TopicRecord> quietSource(Topic topic) {
    return from(List.of(topic)).build();
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
