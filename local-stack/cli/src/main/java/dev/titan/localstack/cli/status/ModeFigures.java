package dev.titan.localstack.cli.status;

import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.petpooja.inventory.InventorySource;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.kotfraud.KotFraudModes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Which modes of fraud are looked for at each outlet. A mode is blind where no source has ever told
 * how far it has told of a topic that it needs, and off where a rule says so.
 */
final class ModeFigures {

  private static final String ALL_OUTLETS = "";

  private static final String RULES =
      """
      SELECT org_id, coalesce(outlet_id, ''), mode, enabled FROM titan.detector_rules
      WHERE detector = ? ORDER BY rule_id
      """;

  private static final Comparator<OutletKey> BY_NAME = Comparator.comparing(OutletKey::toString);

  private ModeFigures() {}

  /**
   * Whether a mode of an organisation is switched on; the outlet is empty when all are meant.
   *
   * @param enabled the last word of the rules
   */
  record Switch(String org, String outlet, String mode, boolean enabled) {}

  /** What rules say, in the order in which they go over each other; none when nobody answers. */
  static List<Switch> switches(DataSource store) {
    List<Switch> switches = new ArrayList<>();
    try (Connection connection = store.getConnection();
        PreparedStatement statement = connection.prepareStatement(RULES)) {
      statement.setString(1, KotFraudModes.DETECTOR);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          switches.add(
              new Switch(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
        }
      }
    } catch (SQLException e) {
      return List.of();
    }
    return switches;
  }

  /** Each outlet of which any source has told, by name. */
  static List<StackStatus.ModeStatus> of(
      List<StackStatus.SourceStatus> coverage, List<Switch> switches) {
    Map<OutletKey, Set<Topic>> told = new TreeMap<>(BY_NAME);
    Map<String, Topic> topics = topics();
    for (StackStatus.SourceStatus source : coverage) {
      Set<Topic> ofOutlet =
          told.computeIfAbsent(
              new OutletKey(source.org(), source.outlet()), none -> EnumSet.noneOf(Topic.class));
      Topic topic = topics.get(source.source());
      if (topic != null) {
        ofOutlet.add(topic);
      }
    }
    return told.entrySet().stream()
        .map(outlet -> modes(outlet.getKey(), outlet.getValue(), switches))
        .toList();
  }

  private static StackStatus.ModeStatus modes(
      OutletKey outlet, Set<Topic> told, List<Switch> switches) {
    List<String> live = new ArrayList<>();
    Map<String, Set<String>> blind = new TreeMap<>();
    List<String> off = new ArrayList<>();
    Set<String> switchedOff = switchedOff(outlet, switches);
    for (KotFraudModes.Known mode : KotFraudModes.all()) {
      Set<String> missing =
          mode.needs().stream()
              .filter(topic -> !told.contains(topic))
              .map(Topic::topicName)
              .collect(Collectors.toCollection(TreeSet::new));
      if (switchedOff.contains(mode.name())) {
        off.add(mode.name());
      } else if (missing.isEmpty()) {
        live.add(mode.name());
      } else {
        blind.put(mode.name(), missing);
      }
    }
    return new StackStatus.ModeStatus(outlet.org(), outlet.outlet(), live, blind, off);
  }

  /** The outlet's own word goes over its organisation's, and a later rule over an earlier one. */
  private static Set<String> switchedOff(OutletKey outlet, List<Switch> switches) {
    Map<String, Boolean> enabled = new HashMap<>();
    for (String owner : List.of(ALL_OUTLETS, outlet.outlet())) {
      switches.stream()
          .filter(one -> one.org().equals(outlet.org()) && one.outlet().equals(owner))
          .forEach(one -> enabled.put(one.mode(), one.enabled()));
    }
    return enabled.keySet().stream().filter(mode -> !enabled.get(mode)).collect(Collectors.toSet());
  }

  /** A source speaks on one topic. */
  private static Map<String, Topic> topics() {
    Map<String, Topic> topics = new HashMap<>();
    for (Feed feed : Feed.values()) {
      topics.put(feed.source(), feed.topic());
    }
    topics.put(OrderMapper.SOURCE, Topic.BILLS);
    topics.put(InventorySource.SOURCE, Topic.INVENTORY);
    return topics;
  }

  /** An outlet's modes in one line, without its name. */
  static String line(StackStatus.ModeStatus modes) {
    StringBuilder line = new StringBuilder().append(modes.live().size()).append(" live");
    if (!modes.blind().isEmpty()) {
      Set<String> missing = new TreeSet<>();
      modes.blind().values().forEach(missing::addAll);
      line.append("; blind: ")
          .append(String.join(", ", modes.blind().keySet()))
          .append(" (nobody tells ")
          .append(String.join(", ", missing))
          .append(")");
    }
    if (!modes.off().isEmpty()) {
      line.append("; off by rule: ").append(String.join(", ", modes.off()));
    }
    return line.toString();
  }
}
