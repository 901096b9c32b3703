package dev.titan.localstack.simulator.house.kitchen;

import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Round;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How long the kitchen takes: log-normal around a median for the category, longer the more tickets
 * were fired in the quarter of an hour before.
 */
final class Stove {
  private static final Map<String, Integer> MEDIAN_SECONDS =
      Map.ofEntries(
          Map.entry("Coffee", 220),
          Map.entry("Cold Coffee", 250),
          Map.entry("Tea", 240),
          Map.entry("Breakfast", 560),
          Map.entry("Sandwiches", 520),
          Map.entry("Mains", 900),
          Map.entry("Snacks", 500),
          Map.entry("Desserts", 210),
          Map.entry("Bakery", 120),
          Map.entry("Drinks", 110),
          Map.entry("Combos", 600));
  private static final int OTHER_MEDIAN = 480;
  private static final double SPREAD = 0.33;
  private static final Duration LOOK_BACK = Duration.ofMinutes(15);
  // So many tickets in the look-back are no trouble; each one more costs four per cent.
  private static final int CALM = 5;
  private static final double PER_TICKET = 0.04;
  private static final long SHORTEST = 75;
  private static final long LONGEST = 45 * 60;

  private final List<Instant> fired = new ArrayList<>();

  Stove(OutletDay day) {
    for (Visit visit : day.visits()) {
      for (Round round : visit.rounds()) {
        fired.add(round.at());
      }
    }
    fired.sort(null);
  }

  /** When something that was fired at an instant is finished. */
  Instant ready(String category, Instant at, SplittableRandom random) {
    int tickets = before(at.plusSeconds(1)) - before(at.minus(LOOK_BACK));
    double load = 1 + PER_TICKET * Math.max(0, tickets - CALM);
    double luck = StrictMath.exp(SPREAD * random.nextGaussian());
    long seconds = Math.round(MEDIAN_SECONDS.getOrDefault(category, OTHER_MEDIAN) * load * luck);
    return at.plusSeconds(Math.max(SHORTEST, Math.min(LONGEST, seconds)));
  }

  private int before(Instant at) {
    int low = 0;
    int high = fired.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fired.get(middle).isBefore(at)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
