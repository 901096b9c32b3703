package dev.titan.pipelines.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the detectors decide at one outlet: each parameter is what the outlet states, else what its
 * organisation states, else the detector's own start value. Immutable.
 */
public final class DetectorRules {

  /**
   * What is stated about one mode.
   *
   * @param enabled whether the mode is looked for; the outlet's own word goes first
   * @param parameters what is stated, by name
   * @param version the rules that state it, each with its version, for example {@code r1 v3}; empty
   *     when nobody states anything
   */
  public record Stated(boolean enabled, Map<String, JsonNode> parameters, String version) {}

  private static final Stated NOTHING = new Stated(true, Map.of(), "");

  private final Map<String, Stated> byMode;

  private DetectorRules(Map<String, Stated> byMode) {
    this.byMode = byMode;
  }

  static DetectorRules of(String outlet, List<DetectorRule> rules) {
    Map<String, List<DetectorRule>> stating = new TreeMap<>();
    for (String owner : List.of("", outlet)) {
      for (DetectorRule rule : rules) {
        if (rule.onlyOutlet().equals(owner)) {
          stating
              .computeIfAbsent(key(rule.detector(), rule.mode()), none -> new ArrayList<>())
              .add(rule);
        }
      }
    }
    Map<String, Stated> byMode = new HashMap<>();
    stating.forEach((mode, ofMode) -> byMode.put(mode, together(ofMode)));
    return new DetectorRules(byMode);
  }

  /** Later rules go before earlier ones. */
  private static Stated together(List<DetectorRule> rules) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    List<String> versions = new ArrayList<>();
    boolean enabled = true;
    for (DetectorRule rule : rules) {
      parameters.putAll(rule.parameters());
      versions.add(rule.ruleId() + " v" + rule.version());
      enabled = rule.enabled();
    }
    return new Stated(enabled, Map.copyOf(parameters), String.join(", ", versions));
  }

  private static String key(String detector, String mode) {
    return detector + "/" + mode;
  }

  /** What is stated about a mode of a detector. */
  public Stated of(String detector, String mode) {
    return byMode.getOrDefault(key(detector, mode), NOTHING);
  }
}
