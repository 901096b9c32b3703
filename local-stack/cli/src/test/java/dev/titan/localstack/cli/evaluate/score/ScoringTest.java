package dev.titan.localstack.cli.evaluate.score;

import static dev.titan.localstack.cli.evaluate.score.TestCases.DAY;
import static dev.titan.localstack.cli.evaluate.score.TestCases.NOON;
import static dev.titan.localstack.cli.evaluate.score.TestCases.PIER;
import static dev.titan.localstack.cli.evaluate.score.TestCases.evidence;
import static dev.titan.localstack.cli.evaluate.score.TestCases.found;
import static dev.titan.localstack.cli.evaluate.score.TestCases.fraud;
import static dev.titan.localstack.cli.evaluate.score.TestCases.resolved;
import static dev.titan.localstack.cli.evaluate.score.TestCases.trap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.FraudCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as found, missed and false. */
class ScoringTest {
  private static final OutletKey LAWN = new OutletKey("brew-house", "lawn");
  private static final String SWAP = "tender_swapped";
  private static final String UNBILLED = "unbilled_kot";

  @Test
  void findsACaseOfTheSameModeSubjectOutletAndDayWhateverTheCase() {
    Score score = score(List.of(found(SWAP, "ASHA")), List.of(fraud("13", "Asha")));
    assertMode(score, SWAP, 1, 1, 0);
    assertThat(score.precision()).hasValue(1);
    assertThat(score.recall()).hasValue(1);
    assertThat(mode(score, SWAP).paiseFound()).isEqualTo(10_000);
  }

  @Test
  void missesWhenSubjectDayOutletOrModeDiffer() {
    for (FraudCase other :
        List.of(
            found(SWAP, "Ravi"),
            found(SWAP, "Asha", PIER, DAY.plusDays(1)),
            found(SWAP, "Asha", LAWN, DAY),
            found("price_overridden", "Asha"),
            resolved(found(SWAP, "Asha")))) {
      Score score = score(List.of(other), List.of(fraud(SWAP, "Asha")));
      assertThat(mode(score, SWAP).missed()).isEqualTo(1);
      assertThat(score.missed()).hasSize(1);
      assertThat(score.falseCases()).hasSize(other.status().equals("resolved") ? 0 : 1);
    }
  }

  @Test
  void findsTheSubjectInTheEvidenceAsStaffBillOrTicket() {
    FraudCase unbilled = found(UNBILLED, "order 128", evidence(5, "12", "57", "Asha"));
    for (String subject : List.of("asha", "bill 57", "Bill No. 57", "57", "KOT 12", "12")) {
      assertMode(score(List.of(unbilled), List.of(fraud(UNBILLED, subject))), UNBILLED, 1, 1, 0);
    }
    for (String subject : List.of("bill 12", "order 57", "Ravi", "1")) {
      assertMode(score(List.of(unbilled), List.of(fraud(UNBILLED, subject))), UNBILLED, 1, 0, 1);
    }
  }

  @Test
  void countsRowsOfOneModeSubjectOutletAndDayAsOneIncident() {
    Score score =
        score(
            List.of(found(SWAP, "Asha")),
            List.of(
                fraud(SWAP, "Asha"), fraud(SWAP, "asha"), fraud(SWAP, "Asha", DAY.plusDays(1))));
    assertMode(score, SWAP, 2, 1, 0);
    assertThat(mode(score, SWAP).paiseTruth()).isEqualTo(30_000);
  }

  @Test
  void countsWhatLiesLessThanAWindowApartAsOneIncident() {
    List<TruthRow> refunds =
        List.of(
            fraud("refund_abuse", "Asha"),
            fraud("refund_abuse", "Asha", DAY.plusDays(6)),
            fraud("refund_abuse", "Asha", DAY.plusDays(13)));
    FraudCase late = found("refund_abuse", "Asha", PIER, DAY.plusDays(3));
    assertMode(score(List.of(late), refunds), "refund_abuse", 2, 1, 0);
  }

  @Test
  void givesEachCaseOneIncidentAndEachIncidentOneCase() {
    // The first order could be either person's; only one way gives both a case.
    FraudCase both =
        found(UNBILLED, "order 1", evidence(9, "1", "", "Asha"), evidence(8, "2", "", "Ravi"));
    FraudCase ashas = found(UNBILLED, "order 2", evidence(9, "3", "", "Asha"));
    List<TruthRow> truth = List.of(fraud(UNBILLED, "Asha"), fraud(UNBILLED, "Ravi"));
    assertMode(score(List.of(both, ashas), truth), UNBILLED, 2, 2, 0);
    assertMode(score(List.of(both), truth), UNBILLED, 2, 1, 0);
  }

  @Test
  void setsFurtherOrdersOfAFoundPersonApartAndCountsAnotherPersonAsFalse() {
    List<FraudCase> cases =
        List.of(
            found(UNBILLED, "order 1", evidence(9, "1", "", "Asha")),
            found(UNBILLED, "order 2", evidence(9, "2", "", "Asha")),
            found(SWAP, "Ravi", evidence(9, "", "7", "Asha")),
            found(SWAP, "Asha"));
    Score score = score(cases, List.of(fraud(UNBILLED, "Asha"), fraud(SWAP, "Asha")));
    assertMode(score, UNBILLED, 1, 1, 0);
    assertThat(mode(score, UNBILLED).further()).isEqualTo(1);
    assertThat(mode(score, UNBILLED).paiseFound()).isEqualTo(20_000);
    assertMode(score, SWAP, 1, 1, 1);
    assertThat(mode(score, SWAP).precision()).hasValue(0.5);
  }

  @Test
  void saysOfAFalseCaseWhichTrapItWasMadeOfAndWhatElseWasInjected() {
    List<TruthRow> truth =
        List.of(
            trap("quiet", "", "Asha"),
            trap("wrong button", "13", "Asha"),
            trap("wrong button", "13", "Ravi"),
            fraud("price_overridden", "Asha"));
    Score score = score(List.of(found(SWAP, "Asha")), truth);
    assertThat(score.traps())
        .containsExactly(
            new Score.TrapScore("quiet", 1, 0), new Score.TrapScore("wrong button", 2, 1));
    assertThat(score.falseCases().get(0).trap()).contains("wrong button");
    assertThat(score.falseCases().get(0).alsoInjected()).containsExactly("price_overridden, Asha");
    assertThat(score.precision()).hasValue(0);
  }

  @Test
  void leavesATrapAloneThatLooksLikeAnotherMode() {
    Score score =
        score(List.of(found(SWAP, "Asha")), List.of(trap("merge", "unbilled_kot", "Asha")));
    assertThat(score.traps()).containsExactly(new Score.TrapScore("merge", 1, 0));
    assertThat(score.falseCases().get(0).trap()).isEmpty();
  }

  @Test
  void measuresTheDelayFromTheLastEventBeforeTheCaseOpened() {
    FraudCase told =
        found(SWAP, "Asha", evidence(7, "", "1", "Asha"), evidence(-3, "", "2", "Asha"));
    Score byEvidence = score(List.of(told), List.of(fraud(SWAP, "Asha")));
    assertThat(mode(byEvidence, SWAP).delay(50)).contains(Duration.ofMinutes(7));
    TruthRow dated =
        TruthRow.fraud(SWAP, PIER, List.of("Asha"), DAY, 1, Optional.of(NOON.minusSeconds(30)));
    Score byTruth = score(List.of(told), List.of(dated));
    assertThat(mode(byTruth, SWAP).delay(99)).contains(Duration.ofSeconds(30));
  }

  @Test
  void takesPercentilesByNearestRank() {
    Score.ModeScore mode =
        new Score.ModeScore(
            SWAP,
            4,
            4,
            0,
            0,
            0,
            0,
            List.of(1, 2, 3, 40).stream().map(Duration::ofSeconds).toList());
    assertThat(mode.delay(50)).contains(Duration.ofSeconds(2));
    assertThat(mode.delay(99)).contains(Duration.ofSeconds(40));
  }

  @Test
  void countsOutletsWithoutFraudAsHonest() {
    Score score =
        Scoring.of(
            List.of(found(SWAP, "Asha"), found(SWAP, "Ravi", LAWN, DAY)),
            List.of(fraud(SWAP, "Asha")),
            TestCases.MODES,
            List.of(PIER, LAWN),
            14);
    assertThat(score.honest()).isEqualTo(new Score.Honest(1, 14, 1));
    assertThat(score.modes())
        .extracting(Score.ModeScore::mode)
        .containsExactly("refund_abuse", SWAP, UNBILLED);
    assertThat(mode(score, UNBILLED).precision()).isEmpty();
    assertThat(mode(score, UNBILLED).recall()).isEmpty();
  }

  @Test
  void neitherMissesNorBlamesWhatIsCompleteOnlyAfterTheLastDay() {
    List<TruthRow> truth =
        List.of(
            fraud("refund_abuse", "Asha", DAY.plusDays(2)),
            fraud("refund_abuse", "Ravi", DAY.plusDays(2)),
            fraud(SWAP, "Asha", DAY.plusDays(1)));
    Score score =
        Scoring.through(
            DAY, List.of(found("refund_abuse", "Asha")), truth, TestCases.MODES, List.of(PIER), 1);
    assertMode(score, "refund_abuse", 1, 1, 0);
    assertMode(score, SWAP, 0, 0, 0);
    assertThat(score.missed()).isEmpty();
  }

  private static Score score(List<FraudCase> cases, List<TruthRow> truth) {
    return Scoring.of(cases, truth, TestCases.MODES, List.of(PIER), 1);
  }

  private static Score.ModeScore mode(Score score, String name) {
    return score.modes().stream()
        .filter(mode -> mode.mode().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void assertMode(Score score, String name, int injected, int found, int wrong) {
    Score.ModeScore mode = mode(score, name);
    assertThat(List.of(mode.injected(), mode.found(), mode.falseCases()))
        .containsExactly(injected, found, wrong);
  }
}
