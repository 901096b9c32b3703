package dev.titan.benchmarks.kotfraud;

import dev.titan.benchmarks.measure.Waiting;
import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Hears from {@code titan.detections} at which outlets an order was told that nobody billed: it
 * comes last, so everything before it was examined.
 */
final class LastCases implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(10);

  private final KafkaConsumer<byte[], byte[]> consumer;

  private LastCases(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Hears of cases that are told from now on. */
  static LastCases from(String kafka) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.DETECTIONS.topicName()).stream()
            .map(one -> new TopicPartition(one.topic(), one.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return new LastCases(consumer);
  }

  /** Holds once the case of an order has come from so many outlets. */
  Waiting.Condition heardAt(int outlets, String order) {
    Set<String> heard = new HashSet<>();
    return () -> {
      hear(order, heard);
      return heard.size() >= outlets;
    };
  }

  private void hear(String order, Set<String> outlets) {
    for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
      Detection detection = EventJson.read(one.value(), Detection.class);
      if (detection.subject().endsWith(" " + order)) {
        outlets.add(detection.outlet());
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
