package dev.titan.localstack.services;

import java.util.Map;
import java.util.Objects;

/**
 * A topic that must exist.
 *
 * @param name its name
 * @param partitions how many partitions, at least 1
 * @param config topic settings such as {@code retention.ms}, in Kafka's names
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {
  public TopicSpec {
    Objects.requireNonNull(name, "name");
    config = Map.copyOf(config);
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "Topic " + name + " needs at least one partition but has " + partitions);
    }
  }
}
