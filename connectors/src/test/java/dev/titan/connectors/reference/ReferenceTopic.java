package dev.titan.connectors.reference;

import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** The topic of reference data on a broker, as a reader sees it. */
final class ReferenceTopic {

  private static final TopicPartition ONLY = new TopicPartition(Topic.REFERENCE.topicName(), 0);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedKafka kafka;

  private ReferenceTopic(EmbeddedKafka kafka) {
    this.kafka = kafka;
  }

  /** The topic, without any record that an earlier test left there. */
  static ReferenceTopic empty(EmbeddedKafka kafka) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      if (admin.listTopics().names().get().contains(ONLY.topic())) {
        admin.deleteTopics(List.of(ONLY.topic())).all().get();
        Awaitility.await("the topic is gone")
            .atMost(PATIENCE)
            .until(() -> !admin.listTopics().names().get().contains(ONLY.topic()));
      }
    } catch (ExecutionException e) {
      throw new AssertionError("Kafka did not delete the topic", e.getCause());
    }
    kafka.createTopics(List.of(new TopicSpec(ONLY.topic(), 1, Topic.REFERENCE.config())));
    return new ReferenceTopic(kafka);
  }

  /** Everything on it, in order. */
  List<ReferenceChange> records() {
    List<ReferenceChange> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(ONLY));
      consumer.seekToBeginning(List.of(ONLY));
      long end = consumer.endOffsets(List.of(ONLY)).get(ONLY);
      while (consumer.position(ONLY) < end) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(
                record -> {
                  ReferenceChange change = EventJson.read(record.value(), ReferenceChange.class);
                  if (!change.topicKey().equals(record.key())) {
                    throw new AssertionError(record.key() + " is no key of " + change);
                  }
                  records.add(change);
                });
      }
    }
    return records;
  }

  /** Waits until one of the records fits, and answers all. */
  List<ReferenceChange> await(String what, Predicate<ReferenceChange> wanted) {
    return Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(this::records, records -> records.stream().anyMatch(wanted));
  }

  /** What a reader holds who goes by positions: the rows of a table by their ids. */
  Map<String, ReferenceChange> rows(String entity) {
    Map<String, ReferenceChange> rows = new LinkedHashMap<>();
    for (ReferenceChange change : records()) {
      if (change.entity().equals(entity)) {
        rows.merge(
            change.id(), change, (old, newer) -> newer.position() < old.position() ? old : newer);
      }
    }
    rows.values().removeIf(change -> change.operation() == ReferenceOperation.REMOVED);
    return rows;
  }
}
