package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * Which sources tell of the current outlet, on which topic: those that ever said how far they have
 * told. What a mode needs and nobody tells, it is blind to.
 */
final class Feeds {

  private final MapState<String, String> byTopic;

  Feeds(RuntimeContext context) {
    byTopic = context.getMapState(KotFraudState.FEEDS);
  }

  /** Notes a source; whether it is new. */
  boolean add(Topic topic, String source) throws Exception {
    Set<String> sources = of(topic);
    if (!sources.add(source)) {
      return false;
    }
    byTopic.put(topic.topicName(), String.join(",", sources));
    return true;
  }

  /** The sources on a topic; empty when nobody tells of it. */
  Set<String> of(Topic topic) throws Exception {
    String sources = byTopic.get(topic.topicName());
    return sources == null ? new TreeSet<>() : new TreeSet<>(List.of(sources.split(",")));
  }

  /** All sources on some topics; empty when nobody tells of one of them. */
  Set<String> of(Set<Topic> topics) throws Exception {
    Set<String> all = new TreeSet<>();
    for (Topic topic : topics) {
      Set<String> sources = of(topic);
      if (sources.isEmpty()) {
        return Set.of();
      }
      all.addAll(sources);
    }
    return all;
  }

  /** All sources. */
  List<String> all() throws Exception {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, String> topic : byTopic.entries()) {
      all.addAll(List.of(topic.getValue().split(",")));
    }
    return all;
  }
}
