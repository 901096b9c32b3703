package dev.titan.pipelines.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A row of {@code detector_rules}: how a detector is to decide.
 *
 * @param ruleId identity within the organisation
 * @param onlyOutlet outlet that it is for, empty when for the whole organisation
 * @param detector for example {@code kotfraud}
 * @param mode for example {@code unbilled_kot}
 * @param parameters what differs from the start values, by name
 * @param enabled whether the detector looks for the mode at all
 * @param version counts the changes of the rule
 */
public record DetectorRule(
    String ruleId,
    String onlyOutlet,
    String detector,
    String mode,
    Map<String, JsonNode> parameters,
    boolean enabled,
    long version) {

  /** Keeps the parameters. */
  public DetectorRule {
    parameters = Map.copyOf(parameters);
  }
}
