package dev.titan.connectors.reference;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Which rows stand on {@code titan.reference}, removed ones left out. */
final class TopicRows {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int ANSWER_MILLIS = 10_000;

  private final String bootstrapServers;

  TopicRows(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * The newest record of each row, by its key on the topic, as the topic stands now.
   *
   * @throws TitanException with {@code STORE_UNAVAILABLE} when Kafka does not answer
   */
  Map<String, ReferenceChange> read() {
    Map<String, ReferenceChange> rows = new LinkedHashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS / 2),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.REFERENCE.topicName()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(POLL).forEach(record -> take(record, rows));
      }
    } catch (KafkaException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "Kafka does not tell what stands on titan.reference: " + e.getMessage(),
          e);
    }
    return rows;
  }

  private static void take(
      ConsumerRecord<String, byte[]> record, Map<String, ReferenceChange> rows) {
    ReferenceChange change = EventJson.read(record.value(), ReferenceChange.class);
    if (change.operation() == ReferenceOperation.UPSERTED) {
      rows.put(record.key(), change);
    } else {
      rows.remove(record.key());
    }
  }
}
