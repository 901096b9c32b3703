package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.pipelines.kotfraud.mode.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was found in a mode about a subject, by where it comes from, and every case that it ever
 * made, by business date. Mutable.
 */
final class CaseFile {

  /** The form in state; days are epoch days. */
  record Stored(
      String mode,
      String subject,
      Map<String, List<Finding>> findings,
      Map<Integer, Detection> cases,
      Set<Integer> withheld) {}

  private final String mode;
  private final String subject;
  private final Map<String, List<Finding>> findings = new TreeMap<>();
  private final TreeMap<Integer, Detection> cases = new TreeMap<>();

  /** Days that would have a case if none before had been excluded. */
  private final TreeSet<Integer> withheld = new TreeSet<>();

  /** Cases as they stood when the bundle began, of those that were put; null for none. */
  private final Map<Integer, Detection> before = new HashMap<>();

  private boolean touched;

  CaseFile(String mode, String subject) {
    this.mode = mode;
    this.subject = subject;
  }

  /** Replaces what an origin has found, and decides anew about the days that this concerns. */
  void found(String origin, List<Finding> now, Deciding deciding) {
    List<Finding> earlier = findings.getOrDefault(origin, List.of());
    if (earlier.equals(now)) {
      return;
    }
    touched = true;
    if (now.isEmpty()) {
      findings.remove(origin);
    } else {
      findings.put(origin, List.copyOf(now));
    }
    Set<Integer> changed = new HashSet<>();
    earlier.forEach(one -> changed.add(WindowRules.day(one)));
    now.forEach(one -> changed.add(WindowRules.day(one)));
    decide(changed, deciding);
  }

  /** Puts the cases of some days together, and of all days that hang together with them. */
  private void decide(Set<Integer> changed, Deciding deciding) {
    Optional<ModeRule> rule = Optional.ofNullable(deciding.rules().of(mode));
    NavigableSet<Integer> days = new TreeSet<>();
    all().forEach(finding -> days.add(WindowRules.day(finding)));
    for (WindowRules.Stretch stretch :
        WindowRules.touched(days, changed, rule.map(ModeRule::days).orElse(1))) {
      List<Finding> within =
          all().stream().filter(finding -> stretch.has(WindowRules.day(finding))).toList();
      Set<Integer> standing = new HashSet<>();
      withheld.subSet(stretch.first(), true, stretch.last(), true).clear();
      if (rule.isPresent()) {
        for (List<Finding> one : WindowRules.cases(within, rule.get())) {
          Detection now = CaseRules.open(rule.get(), one, deciding);
          if (isExcluded(dayOf(now), deciding)) {
            withheld.add(dayOf(now));
          } else {
            standing.add(dayOf(now));
            put(now);
          }
        }
      }
      for (Detection earlier :
          List.copyOf(cases.subMap(stretch.first(), true, stretch.last(), true).values())) {
        if (!standing.contains(dayOf(earlier)) && earlier.status() != DetectionStatus.RESOLVED) {
          put(CaseRules.resolved(earlier));
        }
      }
    }
  }

  /** Takes over what people have decided about its cases and earlier ones of the subject. */
  void hear(Deciding deciding) {
    for (Detection detection : List.copyOf(cases.values())) {
      Detection heard = CaseRules.decided(detection, deciding.about(detection.caseId()));
      if (heard.status() != DetectionStatus.RESOLVED && isExcluded(dayOf(heard), deciding)) {
        withheld.add(dayOf(heard));
        heard = CaseRules.resolved(heard);
      }
      if (!heard.equals(detection)) {
        put(heard);
      }
    }
    Set<Integer> free = new HashSet<>(withheld);
    free.removeIf(day -> isExcluded(day, deciding));
    if (!free.isEmpty()) {
      touched = true;
      decide(free, deciding);
    }
  }

  /** Whether a day is to have no case; what is about something that does not last always may. */
  private boolean isExcluded(int day, Deciding deciding) {
    ModeRule rule = deciding.rules().of(mode);
    return rule != null
        && all().stream().allMatch(rule.mode()::lasts)
        && deciding.isExcluded(mode, subject, day);
  }

  private List<Finding> all() {
    return findings.values().stream().flatMap(List::stream).toList();
  }

  private void put(Detection detection) {
    touched = true;
    int day = dayOf(detection);
    if (!before.containsKey(day)) {
      before.put(day, cases.get(day));
    }
    cases.put(day, detection);
  }

  private static int dayOf(Detection detection) {
    return Math.toIntExact(detection.businessDate().toEpochDay());
  }

  /** The cases that stand otherwise than when the bundle began, by day. */
  List<Detection> changed() {
    List<Detection> changed = new ArrayList<>();
    cases.forEach(
        (day, detection) -> {
          if (before.containsKey(day) && !detection.equals(before.get(day))) {
            changed.add(detection);
          }
        });
    return changed;
  }

  /** Whether it was changed since the bundle began. */
  boolean isTouched() {
    return touched;
  }

  /** Begins anew to note what changes. */
  void endBundle() {
    before.clear();
    touched = false;
  }

  /** Lets go of days that nothing can change any more when older ones are not examined. */
  void letGoBefore(int firstDay, Deciding deciding) {
    ModeRule rule = deciding.rules().of(mode);
    int settled = rule == null ? firstDay - 1 : WindowRules.settled(all(), rule, firstDay);
    findings.replaceAll(
        (origin, found) ->
            found.stream().filter(finding -> WindowRules.day(finding) > settled).toList());
    findings.values().removeIf(List::isEmpty);
    cases.headMap(settled, true).clear();
    withheld.headSet(settled, true).clear();
  }

  /** Whether nothing is left in it. */
  boolean isEmpty() {
    return findings.isEmpty() && cases.isEmpty() && withheld.isEmpty();
  }

  /** The form in state, with the last day on which it must still be there in front. */
  byte[] toBytes(Deciding deciding) {
    int newest = cases.isEmpty() ? Integer.MIN_VALUE : cases.lastKey();
    for (Finding finding : all()) {
      newest = Math.max(newest, WindowRules.day(finding));
    }
    ModeRule rule = deciding.rules().of(mode);
    int last = rule == null ? newest : newest + rule.days() - 1;
    return StateBytes.write(last, new Stored(mode, subject, findings, cases, withheld));
  }

  static CaseFile ofBytes(byte[] bytes) {
    Stored stored = StateBytes.read(bytes, Stored.class);
    CaseFile file = new CaseFile(stored.mode(), stored.subject());
    file.findings.putAll(stored.findings());
    file.cases.putAll(stored.cases());
    file.withheld.addAll(stored.withheld());
    return file;
  }
}
