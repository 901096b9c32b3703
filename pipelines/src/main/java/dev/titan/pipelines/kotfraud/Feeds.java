package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/**
 * Which sources tell of the current outlet, on which topic: those that ever said how far they have
 * told. What a mode needs and nobody tells, it is blind to.
 */
final class Feeds {

  private final MapState<String, String> byTopic;
  private final ValueState<String> cashSources;

  Feeds(RuntimeContext context) {
    byTopic = context.getMapState(KotFraudState.FEEDS);
    cashSources = context.getState(KotFraudState.CASH_SOURCES);
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

  /** Notes a source that told of cash; whether it is new. */
  boolean addCash(String source) throws Exception {
    if (tellsOfCash(source)) {
      return false;
    }
    String before = cashSources.value();
    cashSources.update(before == null ? source : before + "," + source);
    return true;
  }

  /** Whether a source ever told of cash, rather than of expenses alone. */
  boolean tellsOfCash(String source) throws Exception {
    String sources = cashSources.value();
    return sources != null && List.of(sources.split(",")).contains(source);
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
