package dev.titan.pipelines.kotfraud.mode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the running number out of bill numbers. Numbers of one pattern ({@code T1-103}, {@code
 * T2-7}: text and groups of digits) have their running number in the group that differs most among
 * them, of equal ones the last; everything else is the series: a terminal's prefix, a financial
 * year. Immutable.
 */
final class BillNumbers {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** More digits are no running number, and would not fit. */
  private static final int MOST_DIGITS = 15;

  /** Of each pattern, the group of digits that is the running number. */
  private final Map<String, Integer> groupOf;

  /**
   * A number.
   *
   * @param series what it has in common with others
   * @param number its place among them
   * @param digits how many digits it is filled up to with zeros, 0 when it is not
   */
  record Numbered(String series, long number, int digits) {

    /** Another number of the series as the till would print it. */
    String printed(long other) {
      String plain = Long.toString(other);
      return series.replace("#", "0".repeat(Math.max(0, digits - plain.length())) + plain);
    }
  }

  private BillNumbers(Map<String, Integer> groupOf) {
    this.groupOf = groupOf;
  }

  /** Learns the patterns of some numbers. */
  static BillNumbers of(Collection<String> numbers) {
    Map<String, List<Set<String>>> values = new HashMap<>();
    for (String number : numbers) {
      List<String> groups = groups(number);
      List<Set<String>> ofPattern =
          values.computeIfAbsent(pattern(number), none -> new ArrayList<>());
      for (int group = 0; group < groups.size(); group++) {
        if (ofPattern.size() <= group) {
          ofPattern.add(new HashSet<>());
        }
        ofPattern.get(group).add(groups.get(group));
      }
    }
    Map<String, Integer> groupOf = new HashMap<>();
    values.forEach(
        (pattern, groups) -> {
          int most = -1;
          for (int group = 0; group < groups.size(); group++) {
            if (most < 0 || groups.get(group).size() >= groups.get(most).size()) {
              most = group;
            }
          }
          groupOf.put(pattern, most);
        });
    return new BillNumbers(groupOf);
  }

  /** The series and the running number; empty where there is none. */
  Optional<Numbered> read(String number) {
    int running = groupOf.getOrDefault(pattern(number), -1);
    if (running < 0) {
      return Optional.empty();
    }
    Matcher matcher = DIGITS.matcher(number);
    for (int group = 0; matcher.find(); group++) {
      if (group == running) {
        if (matcher.group().length() > MOST_DIGITS) {
          return Optional.empty();
        }
        String series =
            number.substring(0, matcher.start()) + '#' + number.substring(matcher.end());
        int digits = matcher.group().startsWith("0") ? matcher.group().length() : 0;
        return Optional.of(new Numbered(series, Long.parseLong(matcher.group()), digits));
      }
    }
    return Optional.empty();
  }

  private static List<String> groups(String number) {
    return DIGITS.matcher(number).results().map(found -> found.group()).toList();
  }

  private static String pattern(String number) {
    return DIGITS.matcher(number).replaceAll("#");
  }
}
