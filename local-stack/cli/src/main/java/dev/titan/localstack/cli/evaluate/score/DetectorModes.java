package dev.titan.localstack.cli.evaluate.score;

import dev.titan.pipelines.kotfraud.KotFraudModes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The modes that are scored.
 *
 * @param days how many business days what makes one case may span, by name of the mode
 */
public record DetectorModes(Map<String, Integer> days) {

  /** Copies the map. */
  public DetectorModes {
    days = Map.copyOf(days);
  }

  /** Those that the detector has. */
  public static DetectorModes known() {
    return new DetectorModes(
        KotFraudModes.all().stream()
            .collect(Collectors.toMap(KotFraudModes.Known::name, KotFraudModes.Known::days)));
  }

  Set<String> names() {
    return days.keySet();
  }

  /** How many business days what makes one case of a mode may span. */
  int days(String mode) {
    return days.getOrDefault(mode, 1);
  }
}
