package dev.titan.localstack.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Brings the topics of a cluster to what is asked for, whatever is there already. */
final class KafkaTopics {
  private KafkaTopics() {}

  /**
   * Creates what is absent, adds partitions where there are too few and sets the settings.
   *
   * @throws ServiceException when a topic has more partitions than asked for: they cannot be taken
   *     away without losing what they hold
   */
  static void ensure(Admin admin, Collection<TopicSpec> topics) {
    try {
      List<NewTopic> absent = new ArrayList<>();
      Map<String, NewPartitions> grown = new HashMap<>();
      Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
      var existing = admin.listTopics().names().get();
      for (TopicSpec topic : topics) {
        if (!existing.contains(topic.name())) {
          absent.add(
              new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
          continue;
        }
        int partitions = partitions(admin, topic.name());
        if (partitions > topic.partitions()) {
          throw new ServiceException(
              "Topic %s has %d partitions and %d are asked for. Partitions cannot be taken away: ask for %d, or start on another data folder with --data DIR."
                  .formatted(topic.name(), partitions, topic.partitions(), partitions));
        }
        if (partitions < topic.partitions()) {
          grown.put(topic.name(), NewPartitions.increaseTo(topic.partitions()));
        }
        if (!topic.config().isEmpty()) {
          settings.put(
              new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations(topic));
        }
      }
      admin.createTopics(absent).all().get();
      admin.createPartitions(grown).all().get();
      admin.incrementalAlterConfigs(settings).all().get();
    } catch (ExecutionException e) {
      throw new ServiceException("Kafka could not create the topics: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while Kafka was creating the topics.", e);
    }
  }

  private static int partitions(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    TopicDescription description =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    return description.partitions().size();
  }

  private static List<AlterConfigOp> operations(TopicSpec topic) {
    return topic.config().entrySet().stream()
        .map(
            entry ->
                new AlterConfigOp(
                    new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
        .toList();
  }
}
