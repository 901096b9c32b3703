package dev.titan.pipelines.kotfraud;

import dev.titan.pipelines.kotfraud.mode.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which findings of a mode about a subject belong to one case. A case begins with the earliest
 * findings of which {@code count} lie within {@code days} business days, and goes on as long as
 * each further one lies within {@code days} of the one before, for four times {@code days} at most.
 * Cases share no finding, so no rupee is told twice. With one day it is one case a day.
 *
 * <p>What is longer apart than {@code days} never meets, so findings fall into stretches that are
 * decided one by one.
 */
final class WindowRules {

  /** Whoever does it for ever has a case now and then, and not one that grows for ever. */
  private static final int LONGEST = 4;

  private static final Comparator<Finding> IN_DAYS =
      Comparator.comparing(Finding::businessDate).thenComparing(Finding.IN_TIME);

  private WindowRules() {}

  /** From one business date to another, as epoch days, both inclusive. */
  record Stretch(int first, int last) {

    boolean has(int day) {
      return first <= day && day <= last;
    }
  }

  /** A finding's business date as epoch day. */
  static int day(Finding finding) {
    return Math.toIntExact(finding.businessDate().toEpochDay());
  }

  /** The findings of each case, in order of time. */
  static List<List<Finding>> cases(Collection<Finding> findings, ModeRule rule) {
    List<Finding> inTime = findings.stream().sorted(IN_DAYS).toList();
    List<List<Finding>> cases = new ArrayList<>();
    int at = 0;
    while (at < inTime.size()) {
      int first = day(inTime.get(at));
      int end = enough(inTime.subList(at, inTime.size()), rule);
      if (end == 0) {
        at++;
        continue;
      }
      end += at;
      while (end < inTime.size()
          && day(inTime.get(end)) - day(inTime.get(end - 1)) < rule.days()
          && day(inTime.get(end)) - first < LONGEST * rule.days()) {
        end++;
      }
      cases.add(inTime.subList(at, end));
      at = end;
    }
    return cases;
  }

  /**
   * How many of the first findings it takes for a case: {@code count} within {@code days}, or fewer
   * when one of them suffices; 0 when there is no case in them.
   */
  static int enough(List<Finding> inTime, ModeRule rule) {
    for (int at = 0; at < inTime.size(); at++) {
      Finding one = inTime.get(at);
      if (day(one) - day(inTime.get(0)) >= rule.days()) {
        return 0;
      }
      if (at + 1 >= rule.count() || one.suffices()) {
        return at + 1;
      }
    }
    return 0;
  }

  /** The stretches that have one of the changed days in them. */
  static List<Stretch> touched(NavigableSet<Integer> known, Set<Integer> changed, int days) {
    NavigableSet<Integer> all = new TreeSet<>(known);
    all.addAll(changed);
    List<Stretch> stretches = new ArrayList<>();
    Integer first = null;
    Integer last = null;
    for (int day : all) {
      if (last != null && day - last >= days) {
        stretches.add(new Stretch(first, last));
        first = null;
      }
      first = first == null ? day : first;
      last = day;
    }
    if (last != null) {
      stretches.add(new Stretch(first, last));
    }
    stretches.removeIf(stretch -> changed.stream().noneMatch(stretch::has));
    return stretches;
  }

  /**
   * The last epoch day that may be let go with everything before it, when nothing that is older
   * than {@code firstDay} is examined any more: no case of later days can change by that.
   */
  static int settled(Collection<Finding> findings, ModeRule rule, int firstDay) {
    int settled = firstDay - rule.days();
    for (List<Finding> one : cases(findings, rule)) {
      int first = day(one.get(0));
      if (first <= settled && day(one.get(one.size() - 1)) > settled) {
        return first - 1;
      }
    }
    return settled;
  }
}
