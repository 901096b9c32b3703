package dev.titan.localstack.cli.evaluate.simulated;

import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import dev.titan.localstack.simulator.house.fraud.Style;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is simulated for an evaluation.
 *
 * @param seed from which chains, frauds and traps follow
 * @param days business days on which people cheat; a week of honest days goes before them
 * @param outlets where they do; as many honest ones, of another seed, stand beside them
 * @param styles how they cheat
 */
public record SimulationOptions(long seed, int days, int outlets, Set<Style> styles) {
  private static final int MOST_DAYS = 366;
  private static final int MOST_OUTLETS = 100;
  private static final int HONEST_DAYS = 7;

  /** A Monday without a festival near it. */
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

  /** Checks every value. */
  public SimulationOptions {
    styles = Set.copyOf(styles);
    if (days < 1 || days > MOST_DAYS || outlets < 1 || outlets > MOST_OUTLETS || styles.isEmpty()) {
      throw new IllegalArgumentException(
          "--days must be 1 to %d and --outlets 1 to %d".formatted(MOST_DAYS, MOST_OUTLETS));
    }
  }

  /** The first business day that there is. */
  LocalDate first() {
    return FIRST;
  }

  /** The last business day that is scored. */
  LocalDate last() {
    return FIRST.plusDays(HONEST_DAYS + days - 1L);
  }

  /** How many business days are scored. */
  int allDays() {
    return HONEST_DAYS + days;
  }

  /** What is done at the outlets of a chain. */
  FraudOptions frauds(long chainSeed) {
    return FraudOptions.usual(chainSeed, FIRST.plusDays(HONEST_DAYS)).in(styles);
  }
}
