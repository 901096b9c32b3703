package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.kotfraud.mode.Mode;
import java.util.List;
import java.util.Set;

/** The modes that the kotfraud job looks for, for those who show how the job stands. */
public final class KotFraudModes {

  /** Name of the detector in rules, tables and topics. */
  public static final String DETECTOR = KotFraudRules.DETECTOR;

  /**
   * A mode.
   *
   * @param name as in rules, tables and topics
   * @param needs topics without which it is blind
   * @param days how many business days findings of one case span at most, unless a rule says
   */
  public record Known(String name, Set<Topic> needs, int days) {}

  private KotFraudModes() {}

  /** All modes, in the order in which they are listed for people. */
  public static List<Known> all() {
    return KotFraudRules.MODES.stream().map(KotFraudModes::known).toList();
  }

  private static Known known(Mode mode) {
    return new Known(mode.name(), Set.copyOf(mode.needs()), mode.days());
  }
}
