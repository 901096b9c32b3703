package dev.titan.localstack.cli.evaluate.score;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.money.Money;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.FraudCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares cases with truth. Cases that were resolved tell nothing. The order of neither matters.
 * Pure.
 */
public final class Scoring {

  private static final String RESOLVED = "resolved";

  private final List<FraudCase> cases;
  private final List<Incident> incidents;
  private final List<TruthRow> traps;
  private final Matching matching;
  private final Likeness likeness;

  private Scoring(Collection<FraudCase> cases, Collection<TruthRow> truth, DetectorModes modes) {
    this.likeness = new Likeness(modes);
    this.cases =
        cases.stream()
            .filter(one -> !one.status().equals(RESOLVED))
            .sorted(Comparator.comparing(FraudCase::id))
            .toList();
    this.incidents = Incident.of(truth, modes);
    this.traps =
        truth.stream()
            .filter(row -> row.kind() == TruthRow.Kind.TRAP)
            .sorted(
                Comparator.comparing(TruthRow::name)
                    .thenComparing(TruthRow::businessDate)
                    .thenComparing(row -> String.join("\n", row.subjects())))
            .toList();
    this.matching = Matching.of(this.cases, incidents, likeness);
  }

  /**
   * Scores.
   *
   * @param modes the modes that the detector has
   * @param outlets all outlets that were looked at
   * @param days how many business days were
   */
  public static Score of(
      Collection<FraudCase> cases,
      Collection<TruthRow> truth,
      DetectorModes modes,
      Collection<OutletKey> outlets,
      int days) {
    return new Scoring(cases, truth, modes).score(modes.names(), outlets, days);
  }

  /**
   * The same for the days through a last one, where truth is known beyond it: what is complete only
   * later may be told already, but is not missed.
   */
  public static Score through(
      LocalDate last,
      Collection<FraudCase> cases,
      Collection<TruthRow> truth,
      DetectorModes modes,
      Collection<OutletKey> outlets,
      int days) {
    Set<Incident> missed = Set.copyOf(of(cases, truth, modes, outlets, days).missed());
    List<TruthRow> due =
        truth.stream()
            .filter(
                row ->
                    !row.businessDate().isAfter(last)
                        || (modes.days(row.name()) > 1
                            && missed.stream().noneMatch(incident -> incident.holds(row))))
            .toList();
    return of(cases, due, modes, outlets, days);
  }

  private Score score(Collection<String> known, Collection<OutletKey> outlets, int days) {
    List<Score.FalseCase> wrong = falseCases();
    Set<String> names = new TreeSet<>(known);
    incidents.forEach(incident -> names.add(incident.mode()));
    cases.forEach(one -> names.add(one.mode()));
    List<Score.ModeScore> modes = names.stream().map(name -> mode(name, wrong)).toList();
    int found = modes.stream().mapToInt(Score.ModeScore::found).sum();
    List<Incident> missed = new ArrayList<>();
    for (int at = 0; at < incidents.size(); at++) {
      if (matching.caseOf(at).isEmpty()) {
        missed.add(incidents.get(at));
      }
    }
    return new Score(
        modes,
        traps(wrong),
        Score.share(found, found + wrong.size()),
        Score.share(found, incidents.size()),
        honest(outlets, days, wrong),
        wrong,
        missed);
  }

  private Score.ModeScore mode(String name, List<Score.FalseCase> wrong) {
    int injected = 0;
    int found = 0;
    int further = 0;
    long truth = 0;
    long told = 0;
    List<Duration> delays = new ArrayList<>();
    for (int at = 0; at < incidents.size(); at++) {
      Incident incident = incidents.get(at);
      if (incident.mode().equals(name)) {
        injected++;
        truth += incident.paise();
        Optional<FraudCase> teller = matching.caseOf(at);
        if (teller.isPresent()) {
          found++;
          told += paise(teller.get());
          delays.add(delay(teller.get(), incident));
        }
      }
    }
    for (int at = 0; at < cases.size(); at++) {
      if (cases.get(at).mode().equals(name)
          && matching.incidentOf(at).isEmpty()
          && matching.isFurther(at)) {
        further++;
        told += paise(cases.get(at));
      }
    }
    delays.sort(Comparator.naturalOrder());
    int falseCases = (int) wrong.stream().filter(one -> one.about().mode().equals(name)).count();
    return new Score.ModeScore(name, injected, found, falseCases, further, truth, told, delays);
  }

  private static long paise(FraudCase one) {
    return Money.ofRupees(one.amountAtRisk()).paise();
  }

  /** From the last event that had happened when the case opened. */
  private static Duration delay(FraudCase teller, Incident incident) {
    Instant opened = teller.openedAt();
    Stream<Instant> events =
        incident.ends().isEmpty()
            ? teller.evidence().stream().map(DetectionEvidence::at)
            : incident.ends().stream();
    return events
        .filter(at -> !at.isAfter(opened))
        .max(Comparator.naturalOrder())
        .map(at -> Duration.between(at, opened))
        .orElse(Duration.ZERO);
  }

  private List<Score.FalseCase> falseCases() {
    List<Score.FalseCase> wrong = new ArrayList<>();
    for (int at = 0; at < cases.size(); at++) {
      if (matching.incidentOf(at).isEmpty() && !matching.isFurther(at)) {
        FraudCase about = cases.get(at);
        wrong.add(
            new Score.FalseCase(
                about,
                trapOf(about).map(TruthRow::name),
                incidents.stream()
                    .filter(incident -> !incident.mode().equals(about.mode()))
                    .filter(incident -> likeness.ofAnyMode(about, incident) > Likeness.NONE)
                    .map(incident -> incident.mode() + ", " + incident.subject())
                    .distinct()
                    .toList()));
      }
    }
    return wrong;
  }

  /** The trap that fits best: one that says which mode it looks like, and the surest. */
  private Optional<TruthRow> trapOf(FraudCase about) {
    return traps.stream()
        .filter(trap -> likeness.of(about, trap) > Likeness.NONE)
        .min(
            Comparator.comparing((TruthRow trap) -> trap.lookalike().isEmpty())
                .thenComparing(trap -> -likeness.of(about, trap)));
  }

  private List<Score.TrapScore> traps(List<Score.FalseCase> wrong) {
    Map<String, Integer> occurrences = new TreeMap<>();
    traps.forEach(trap -> occurrences.merge(trap.name(), 1, Integer::sum));
    Map<String, Integer> alarms = new HashMap<>();
    wrong.forEach(one -> one.trap().ifPresent(trap -> alarms.merge(trap, 1, Integer::sum)));
    return occurrences.entrySet().stream()
        .map(
            trap ->
                new Score.TrapScore(
                    trap.getKey(), trap.getValue(), alarms.getOrDefault(trap.getKey(), 0)))
        .toList();
  }

  private Score.Honest honest(
      Collection<OutletKey> outlets, int days, List<Score.FalseCase> wrong) {
    Set<OutletKey> honest = new HashSet<>(outlets);
    incidents.forEach(incident -> honest.remove(incident.outlet()));
    int falseCases = (int) wrong.stream().filter(one -> honest.contains(one.about().key())).count();
    return new Score.Honest(honest.size(), honest.isEmpty() ? 0 : days, falseCases);
  }
}
