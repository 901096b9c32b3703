package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/**
 * Which sources tell of one outlet, on which topic: those that ever said how far they have told.
 * What a mode needs and nobody tells, it is blind to.
 */
final class Feeds {

  private final MapState<String, String> stored;
  private final ValueState<String> storedCashSources;
  private final Map<Topic, Set<String>> byTopic = new EnumMap<>(Topic.class);
  private final Set<String> cashSources;

  /** Topics that somebody tells of. */
  private final Set<Topic> told = EnumSet.noneOf(Topic.class);

  Feeds(RuntimeContext context) throws Exception {
    stored = context.getMapState(KotFraudState.FEEDS);
    storedCashSources = context.getState(KotFraudState.CASH_SOURCES);
    for (Topic topic : Topic.values()) {
      byTopic.put(topic, split(stored.get(topic.topicName())));
      if (!of(topic).isEmpty()) {
        told.add(topic);
      }
    }
    cashSources = split(storedCashSources.value());
  }

  private static Set<String> split(String joined) {
    return joined == null ? new TreeSet<>() : new TreeSet<>(List.of(joined.split(",")));
  }

  /** Notes a source; whether it is new. */
  boolean add(Topic topic, String source) throws Exception {
    if (!byTopic.get(topic).add(source)) {
      return false;
    }
    told.add(topic);
    stored.put(topic.topicName(), String.join(",", of(topic)));
    return true;
  }

  /** Notes a source that told of cash; whether it is new. */
  boolean addCash(String source) throws Exception {
    if (!cashSources.add(source)) {
      return false;
    }
    storedCashSources.update(String.join(",", cashSources));
    return true;
  }

  /** Whether a source ever told of cash, rather than of expenses alone. */
  boolean tellsOfCash(String source) {
    return cashSources.contains(source);
  }

  /** Whether somebody tells of each of these topics. */
  boolean tellOf(Set<Topic> topics) {
    return told.containsAll(topics);
  }

  /** The sources on a topic; empty when nobody tells of it. */
  Set<String> of(Topic topic) {
    return byTopic.get(topic);
  }

  /** All sources on some topics; empty when nobody tells of one of them. */
  Set<String> of(Set<Topic> topics) {
    Set<String> all = new TreeSet<>();
    for (Topic topic : topics) {
      if (of(topic).isEmpty()) {
        return Set.of();
      }
      all.addAll(of(topic));
    }
    return all;
  }

  /** All sources, once for each topic that they tell of. */
  List<String> all() {
    return byTopic.values().stream().flatMap(Set::stream).toList();
  }
}
