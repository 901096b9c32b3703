package dev.titan.connectors.publish;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.KafkaOptions;
import dev.titan.localstack.services.SpaceProbe;
import dev.titan.localstack.services.TopicSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class KafkaFactPublishersTest extends FactPublisherContract {

  private static final int PARTITIONS = 4;

  @TempDir private Path folder;

  private DataFolder data;
  private EmbeddedKafka kafka;
  private FactPublishers publishers;

  @BeforeEach
  void start() {
    data = DataFolder.open(folder, 0, SpaceProbe.ofDisk());
    kafka = EmbeddedKafka.start(data, KafkaOptions.defaults());
    kafka.createTopics(
        Arrays.stream(Topic.values())
            .map(topic -> new TopicSpec(topic.topicName(), PARTITIONS, topic.config()))
            .toList());
    publishers =
        KafkaFactPublishers.connect(
            new PublishOptions(
                kafka.bootstrapServers(),
                "test",
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                8 << 20));
  }

  @AfterEach
  void stop() {
    publishers.close();
    kafka.close();
    data.close();
  }

  @Override
  FactPublishers publishers() {
    return publishers;
  }

  @Override
  List<Fact> facts() {
    return read(Topic.BILLS, Fact.class);
  }

  @Override
  List<DeadLetter> deadLetters() {
    return read(Topic.DEAD_LETTERS, DeadLetter.class);
  }

  @Override
  List<ReferenceChange> referenceChanges() {
    return read(Topic.REFERENCE, ReferenceChange.class);
  }

  @Override
  void leave() {
    kafka.close();
  }

  private <T> List<T> read(Topic topic, Class<T> type) {
    List<T> events = new ArrayList<>();
    List<TopicPartition> partitions =
        IntStream.range(0, PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic.topicName(), number))
            .toList();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          events.add(EventJson.read(record.value(), type));
        }
      }
    }
    return events;
  }
}
