package dev.titan.localstack.cli.evaluate;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.ServiceException;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What the kotfraud job could not read, from the topic of dead letters: no table has it, because
 * the job that writes that table does not run in an evaluation.
 */
public final class JobLetters {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration WITHIN = Duration.ofMinutes(1);

  private JobLetters() {}

  /**
   * Reads everything that is on the topic now, each letter once, in order of their positions.
   *
   * @throws ServiceException when Kafka does not answer
   */
  public static List<DeadLetter> read(String kafka) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "titan-evaluate"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      return read(consumer);
    } catch (KafkaException e) {
      throw new ServiceException("Kafka did not tell the dead letters: " + e.getMessage(), e);
    }
  }

  private static List<DeadLetter> read(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.DEAD_LETTERS.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long until = System.nanoTime() + WITHIN.toNanos();
    Map<String, DeadLetter> letters = new TreeMap<>();
    while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
      if (System.nanoTime() > until) {
        throw new ServiceException("Kafka did not tell the dead letters in time.");
      }
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        DeadLetter letter = EventJson.read(record.value(), DeadLetter.class);
        if (letter.source().equals(KotFraudWorkflow.NAME)) {
          letters.put(letter.position() + " " + letter.id(), letter);
        }
      }
    }
    return List.copyOf(letters.values());
  }
}
