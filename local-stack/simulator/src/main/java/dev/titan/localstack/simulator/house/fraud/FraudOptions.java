package dev.titan.localstack.simulator.house.fraud;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How much is cheated, and how. Rates are per thousand business days of one outlet; a mode or trap
 * for which a day has no suitable visit is left out on that day.
 *
 * @param seed from which it follows who cheats when, apart from the chain's
 * @param begins the first business day that is not honest
 * @param modes rate of each mode by its name; one that is not named does not happen
 * @param traps rate of each innocent look-alike
 * @param styles how people cheat, each as often as the others
 */
public record FraudOptions(
    long seed, LocalDate begins, Map<String, Integer> modes, int traps, Set<Style> styles) {

  /** Nobody cheats, and nothing looks like it but by chance. */
  public static final FraudOptions NONE =
      new FraudOptions(0, LocalDate.MAX, Map.of(), 0, EnumSet.allOf(Style.class));

  // Four outlets and a fortnight are 56 days: some 30 of each mode, 15 of each trap.
  private static final int USUAL_MODES = 560;
  private static final int USUAL_TRAPS = 280;

  /** Checks names and rates. */
  public FraudOptions {
    Objects.requireNonNull(begins, "begins");
    modes = Map.copyOf(modes);
    styles = Set.copyOf(styles);
    if (!Playbook.modes().containsAll(modes.keySet())) {
      throw new IllegalArgumentException(
          "modes " + modes.keySet() + ", but there are " + Playbook.modes());
    }
    if (traps < 0 || modes.values().stream().anyMatch(rate -> rate < 0) || styles.isEmpty()) {
      throw new IllegalArgumentException("rates " + modes + " and " + traps + ", " + styles);
    }
  }

  /** Every mode in every style, and every trap. */
  public static FraudOptions usual(long seed, LocalDate begins) {
    Map<String, Integer> modes = new LinkedHashMap<>();
    Playbook.modes().forEach(mode -> modes.put(mode, USUAL_MODES));
    return new FraudOptions(seed, begins, modes, USUAL_TRAPS, EnumSet.allOf(Style.class));
  }

  /** With these styles only. */
  public FraudOptions in(Set<Style> changed) {
    return new FraudOptions(seed, begins, modes, traps, changed);
  }

  /** With these modes only. */
  public FraudOptions of(Map<String, Integer> changed) {
    return new FraudOptions(seed, begins, changed, traps, styles);
  }

  /** With another rate of innocent look-alikes. */
  public FraudOptions withTraps(int rate) {
    return new FraudOptions(seed, begins, modes, rate, styles);
  }

  /** Whether a business day is as it would be without these options. */
  public boolean honestOn(LocalDate day) {
    return day.isBefore(begins) || (modes.isEmpty() && traps == 0);
  }
}
