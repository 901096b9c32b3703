package dev.titan.benchmarks.measure;

import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.TopicSpec;
import java.util.Arrays;

/** Titan's topics on a broker of the benchmark. */
public final class Topics {
  private static final int PARTITIONS = 4;

  private Topics() {}

  /** Creates all of them, as Titan does. */
  public static void create(EmbeddedKafka kafka) {
    kafka.createTopics(
        Arrays.stream(Topic.values())
            .map(topic -> new TopicSpec(topic.topicName(), PARTITIONS, topic.config()))
            .toList());
  }
}
