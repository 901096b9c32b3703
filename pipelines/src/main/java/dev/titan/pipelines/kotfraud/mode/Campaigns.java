package dev.titan.pipelines.kotfraud.mode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The campaigns among the discounts of some days: names under which most cashiers of the days on
 * which it is given at all give the same rate. What one chooses from bill to bill, such as a
 * manager's discount, has many rates under one name and is none. Immutable.
 */
final class Campaigns {

  /** Who made fewer bills is no cashier whose way of billing says anything. */
  private static final long LEAST_BILLS = 5;

  private static final int MOST_OF_THEM_PERCENT = 80;

  private final Set<String> keys;

  private Campaigns(Set<String> keys) {
    this.keys = keys;
  }

  /** The key under which a discount of a name and a rate is counted. */
  static String key(String prefix, GivenDiscount discount) {
    return prefix + discount.name() + "/" + discount.rate();
  }

  /**
   * Finds the campaigns.
   *
   * @param days what was measured on each day
   * @param bills key of the bills that each person made
   * @param prefix of the keys of discounts
   */
  static Campaigns of(Iterable<Tally> days, String bills, String prefix) {
    Map<String, Map<String, Long>> billsOf = new HashMap<>();
    Map<String, Long> usesOf = new HashMap<>();
    Map<String, Long> usesOfName = new HashMap<>();
    Map<String, Set<String>> givers = new TreeMap<>();
    for (Tally day : days) {
      day.measures()
          .forEach(
              (key, people) -> {
                if (key.startsWith(prefix)) {
                  people.forEach(
                      (person, measure) -> {
                        usesOf.merge(key, measure.count(), Long::sum);
                        usesOfName.merge(name(key), measure.count(), Long::sum);
                        givers.computeIfAbsent(key, none -> new TreeSet<>()).add(person);
                      });
                  day.of(bills)
                      .forEach(
                          (person, measure) ->
                              billsOf
                                  .computeIfAbsent(key, none -> new HashMap<>())
                                  .merge(person, measure.exposure(), Long::sum));
                }
              });
    }
    Set<String> keys = new HashSet<>();
    givers.forEach(
        (key, people) -> {
          long cashiers =
              billsOf.getOrDefault(key, Map.of()).values().stream()
                  .filter(made -> made >= LEAST_BILLS)
                  .count();
          boolean most = cashiers >= 2 && people.size() >= 2 && people.size() * 2L > cashiers;
          boolean oneRate =
              usesOf.get(key) * 100 >= MOST_OF_THEM_PERCENT * usesOfName.get(name(key));
          if (most && oneRate && !name(key).equals(prefix)) {
            keys.add(key);
          }
        });
    return new Campaigns(keys);
  }

  private static String name(String key) {
    return key.substring(0, key.lastIndexOf('/'));
  }

  /** Whether what is counted under a key is a campaign. */
  boolean has(String key) {
    return keys.contains(key);
  }
}
