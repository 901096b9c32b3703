package dev.titan.pipelines.kotfraud;

import dev.titan.pipelines.kotfraud.mode.Finding;
import dev.titan.pipelines.kotfraud.mode.Mode;
import dev.titan.pipelines.kotfraud.mode.RuleParameters;
import dev.titan.pipelines.reference.Menu;
import java.util.List;
import java.util.Map;

/**
 * A mode, bound to the parameters that hold at an outlet.
 *
 * @param mode what is looked for
 * @param rule the mode with its own parameters
 * @param count how many findings make a case
 * @param days within how many business days they must lie
 * @param highPaise from which amount on a case is of high severity
 * @param excluded subjects that are left alone
 * @param version the rules that state something, each with its version; empty for start values
 * @param parameters every parameter by name, with the value that holds
 */
record ModeRule(
    Mode mode,
    Mode.Rule rule,
    long count,
    int days,
    long highPaise,
    List<String> excluded,
    String version,
    Map<String, String> parameters) {

  /** Reads the parameters that each mode has, and those that all have. */
  static ModeRule of(Mode mode, RuleParameters given, String version) {
    Mode.Rule rule = mode.rule(given);
    long count = given.whole("count", mode.count(), 1, 1000);
    int days =
        mode.days() == 1 ? 1 : Math.toIntExact(given.whole("days", mode.days(), 1, Mode.MOST_DAYS));
    long high = given.rupees("high_rupees", 500, 0, 10_000_000);
    List<String> excluded = given.texts("excluded", List.of());
    given.refuseOthers();
    return new ModeRule(mode, rule, count, days, high, excluded, version, given.holding());
  }

  /** Those findings whose subjects are not left alone. */
  List<Finding> without(List<Finding> findings) {
    return excluded.isEmpty()
        ? findings
        : findings.stream().filter(finding -> !excludes(finding.subject())).toList();
  }

  private boolean excludes(String subject) {
    return excluded.stream().anyMatch(one -> Menu.normal(one).equals(Menu.normal(subject)));
  }
}
