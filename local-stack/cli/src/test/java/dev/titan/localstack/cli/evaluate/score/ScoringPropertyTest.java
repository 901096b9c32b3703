package dev.titan.localstack.cli.evaluate.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.FraudCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every score. */
class ScoringPropertyTest {
  private static final List<String> MODES =
      List.of("tender_swapped", "unbilled_kot", "refund_abuse");
  private static final List<String> PEOPLE = List.of("Asha", "Ravi", "Meera");
  private static final List<OutletKey> OUTLETS =
      List.of(TestCases.PIER, new OutletKey("brew-house", "lawn"));

  @Property(tries = 300, seed = "20261121")
  void countsEveryIncidentAndEveryCaseOnceInWhateverOrderTheyCome(@ForAll long seed) {
    Random random = new Random(seed);
    List<FraudCase> cases = cases(random);
    List<TruthRow> truth = truth(random);
    Score score = score(cases, truth);
    List<FraudCase> shuffledCases = new ArrayList<>(cases);
    List<TruthRow> shuffledTruth = new ArrayList<>(truth);
    Collections.shuffle(shuffledCases, random);
    Collections.shuffle(shuffledTruth, random);
    assertThat(score(shuffledCases, shuffledTruth)).isEqualTo(score);

    int told = 0;
    long paise = 0;
    for (Score.ModeScore mode : score.modes()) {
      assertThat(mode.found()).isBetween(0, mode.injected());
      assertThat(mode.delays()).hasSize(mode.found());
      told += mode.found() + mode.further() + mode.falseCases();
      paise += mode.paiseTruth();
    }
    assertThat(told).isEqualTo(cases.size());
    assertThat(paise)
        .isEqualTo(
            truth.stream()
                .filter(row -> row.kind() == TruthRow.Kind.MODE)
                .mapToLong(TruthRow::paise)
                .sum());
    assertThat(score.missed())
        .hasSize(score.modes().stream().mapToInt(Score.ModeScore::missed).sum());
    assertThat(score.traps().stream().mapToInt(Score.TrapScore::falseAlarms).sum())
        .isLessThanOrEqualTo(score.falseCases().size());
  }

  @Property(tries = 100, seed = "20261121")
  void isPerfectWhenThereIsExactlyOneCaseForEachIncident(@ForAll long seed) {
    List<TruthRow> truth = truth(new Random(seed));
    List<FraudCase> cases =
        Incident.of(truth, TestCases.MODES).stream()
            .map(
                incident ->
                    TestCases.found(
                        incident.mode(), incident.subject(), incident.outlet(), incident.from()))
            .toList();
    Score score = score(cases, truth);
    assertThat(score.missed()).isEmpty();
    assertThat(score.falseCases()).isEmpty();
  }

  @Property(tries = 100, seed = "20261121")
  void neverGainsFromACaseAboutNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<FraudCase> cases = cases(random);
    List<TruthRow> truth = truth(random);
    Score before = score(cases, truth);
    List<FraudCase> more = new ArrayList<>(cases);
    more.add(TestCases.found(MODES.get(random.nextInt(3)), "Nobody at all"));
    Score after = score(more, truth);
    assertThat(after.falseCases()).hasSize(before.falseCases().size() + 1);
    assertThat(after.recall()).isEqualTo(before.recall());
  }

  private static Score score(List<FraudCase> cases, List<TruthRow> truth) {
    return Scoring.of(cases, truth, TestCases.MODES, OUTLETS, 14);
  }

  private static List<FraudCase> cases(Random random) {
    Map<String, FraudCase> cases = new LinkedHashMap<>();
    for (int count = random.nextInt(12); count > 0; count--) {
      FraudCase one =
          TestCases.found(
              MODES.get(random.nextInt(MODES.size())),
              random.nextBoolean()
                  ? PEOPLE.get(random.nextInt(PEOPLE.size()))
                  : "order " + random.nextInt(4),
              OUTLETS.get(random.nextInt(2)),
              day(random),
              TestCases.evidence(
                  random.nextInt(60) - 20, "", "", PEOPLE.get(random.nextInt(PEOPLE.size()))));
      cases.put(one.id(), one);
    }
    return List.copyOf(cases.values());
  }

  private static List<TruthRow> truth(Random random) {
    List<TruthRow> truth = new ArrayList<>();
    for (int count = random.nextInt(12); count > 0; count--) {
      String mode = MODES.get(random.nextInt(MODES.size()));
      OutletKey outlet = OUTLETS.get(random.nextInt(2));
      List<String> subject = List.of(PEOPLE.get(random.nextInt(PEOPLE.size())));
      truth.add(
          random.nextInt(4) == 0
              ? TruthRow.trap("trap", mode, outlet, subject, day(random), Optional.empty())
              : TruthRow.fraud(
                  mode, outlet, subject, day(random), random.nextInt(1000), Optional.empty()));
    }
    return truth;
  }

  private static LocalDate day(Random random) {
    return TestCases.DAY.plusDays(random.nextInt(20));
  }
}
