package dev.titan.localstack.cli.evaluate.score;

import dev.titan.localstack.cli.cases.FraudCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which case tells which incident: as many pairs as there can be, each case and each incident in at
 * most one, surer pairs first. It grows by augmenting paths (Kuhn 1955, The Hungarian method for
 * the assignment problem, Naval Research Logistics 2, without weights), first over the pairs with
 * the same subject, then over less sure ones as well; a case that has an incident keeps having one.
 * Pure.
 */
final class Matching {

  private final List<FraudCase> cases;
  private final List<Incident> incidents;

  /** Of each case, the incidents that it may be about, the surest first. */
  private final List<List<Candidate>> candidates;

  private final Map<Integer, Integer> caseOf = new HashMap<>();
  private final Map<Integer, Integer> incidentOf = new HashMap<>();

  private record Candidate(int incident, int sure) {}

  private Matching(List<FraudCase> cases, List<Incident> incidents, Likeness likeness) {
    this.cases = cases;
    this.incidents = incidents;
    Map<String, List<Integer>> ofMode = new HashMap<>();
    for (int at = 0; at < incidents.size(); at++) {
      ofMode.computeIfAbsent(incidents.get(at).mode(), none -> new ArrayList<>()).add(at);
    }
    this.candidates =
        cases.stream()
            .map(one -> candidates(one, ofMode.getOrDefault(one.mode(), List.of()), likeness))
            .toList();
  }

  private List<Candidate> candidates(FraudCase one, List<Integer> ofMode, Likeness likeness) {
    return ofMode.stream()
        .map(at -> new Candidate(at, likeness.of(one, incidents.get(at))))
        .filter(candidate -> candidate.sure() > Likeness.NONE)
        .sorted(Comparator.comparing(candidate -> -candidate.sure()))
        .toList();
  }

  /** Matches; the order of both lists decides between pairs that are as good. */
  static Matching of(List<FraudCase> cases, List<Incident> incidents, Likeness likeness) {
    Matching matching = new Matching(cases, incidents, likeness);
    for (int sure = Likeness.SUBJECT; sure >= Likeness.PERSON; sure--) {
      for (int one = 0; one < cases.size(); one++) {
        if (!matching.incidentOf.containsKey(one)) {
          boolean unused = matching.place(one, sure, new HashSet<>());
        }
      }
    }
    return matching;
  }

  private boolean place(int one, int sure, Set<Integer> tried) {
    for (Candidate candidate : candidates.get(one)) {
      int incident = candidate.incident();
      if (candidate.sure() >= sure && tried.add(incident)) {
        Integer holder = caseOf.get(incident);
        if (holder == null || place(holder, sure, tried)) {
          caseOf.put(incident, one);
          incidentOf.put(one, incident);
          return true;
        }
      }
    }
    return false;
  }

  /** The incident that a case tells. */
  Optional<Incident> incidentOf(int one) {
    return Optional.ofNullable(incidentOf.get(one)).map(incidents::get);
  }

  /** The case that tells an incident. */
  Optional<FraudCase> caseOf(int incident) {
    return Optional.ofNullable(caseOf.get(incident)).map(cases::get);
  }

  /**
   * Whether a case without an incident of its own is one more about an incident that is told:
   * several orders or bills on which the person did the same that day.
   */
  boolean isFurther(int one) {
    return Names.of(cases.get(one).subject()).isThing() && !candidates.get(one).isEmpty();
  }
}
