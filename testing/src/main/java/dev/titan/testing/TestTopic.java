package dev.titan.testing;

import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.TopicSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** A topic of one test's own on the shared broker. */
public final class TestTopic {
  private final EmbeddedKafka kafka;
  private final String name;
  private final int partitions;

  private TestTopic(EmbeddedKafka kafka, String name, int partitions) {
    this.kafka = kafka;
    this.name = name;
    this.partitions = partitions;
  }

  /** Creates a topic whose name begins with the prefix. */
  public static TestTopic create(String prefix, int partitions) {
    return named(TestStack.uniqueName(prefix + "-"), partitions);
  }

  /** Creates the topic of that very name, or takes the one that is there. */
  public static TestTopic named(String name, int partitions) {
    EmbeddedKafka kafka = TestStack.kafka();
    kafka.createTopics(List.of(new TopicSpec(name, partitions, Map.of())));
    return new TestTopic(kafka, name, partitions);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Sends a record and waits until it is acknowledged. */
  public void send(String key, String value) {
    send(List.of(Map.entry(key, value)));
  }

  /** Sends records, key and value, in this order, and waits until all are acknowledged. */
  public void send(List<Map.Entry<String, String>> records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", "5"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (Map.Entry<String, String> record : records) {
        sent.add(
            producer.send(
                new ProducerRecord<>(name, bytes(record.getKey()), bytes(record.getValue()))));
      }
      for (var one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("Kafka refused a record of " + name, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while sending to " + name, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Everything that is in the topic now, in order within each partition. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all = new ArrayList<>();
      for (int partition = 0; partition < partitions; partition++) {
        all.add(new TopicPartition(name, partition));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  /** The values of {@link #records()} as text. */
  public List<String> values() {
    return records().stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  /** Waits until the topic holds that many records or more and answers their values. */
  public List<String> awaitValues(int atLeast) {
    return Awaitility.await("records of " + name)
        .atMost(Duration.ofSeconds(60))
        .until(this::values, values -> values.size() >= atLeast);
  }
}
