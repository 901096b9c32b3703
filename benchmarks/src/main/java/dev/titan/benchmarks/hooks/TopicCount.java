package dev.titan.benchmarks.hooks;

import dev.titan.contracts.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many records stand on a topic that nothing was ever deleted from. */
final class TopicCount {

  private TopicCount() {}

  static long of(String kafka, Topic topic) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      int partitions =
          admin
              .describeTopics(List.of(topic.topicName()))
              .allTopicNames()
              .get()
              .get(topic.topicName())
              .partitions()
              .size();
      Map<TopicPartition, OffsetSpec> ends =
          IntStream.range(0, partitions)
              .boxed()
              .collect(
                  Collectors.toMap(
                      number -> new TopicPartition(topic.topicName(), number),
                      number -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    }
  }
}
