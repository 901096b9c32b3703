package dev.titan.localstack.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.cli.cases.Places;
import dev.titan.localstack.cli.evaluate.score.Score;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What an evaluation prints in the end. */
class ScoreReportTest {

  @Test
  void saysInTheLastLineWhetherItIsGoodEnough() {
    Score.ModeScore good = mode("tender_swapped", 20, 20, 0);
    assertThat(verdict(score(List.of(good), List.of(), 1, 1)))
        .isEqualTo(
            "Good: precision 1.000, recall 1.000; 0 of 1 modes are below 0.90, 0 of 0 traps alarm"
                + " more often than in 1 %.");
    Score.ModeScore weak = mode("unbilled_kot", 20, 17, 0);
    assertThat(verdict(score(List.of(good, weak), List.of(), 1, 0.96)))
        .startsWith("Not good enough: precision 1.000, recall 0.960; 1 of 2 modes");
    Score.TrapScore alarms = new Score.TrapScore("wrong button", 99, 1);
    assertThat(verdict(score(List.of(good), List.of(alarms), 1, 1)))
        .startsWith("Not good enough")
        .contains("1 of 1 traps");
    Score.TrapScore rarely = new Score.TrapScore("wrong button", 100, 1);
    assertThat(verdict(score(List.of(good), List.of(rarely), 1, 1))).startsWith("Good");
    assertThat(verdict(score(List.of(good), List.of(), 0.94, 1))).startsWith("Not good enough");
  }

  private static Score.ModeScore mode(String name, int injected, int found, int wrong) {
    return new Score.ModeScore(
        name, injected, found, wrong, 0, 100, 100, List.of(Duration.ofMinutes(3)));
  }

  private static Score score(
      List<Score.ModeScore> modes, List<Score.TrapScore> traps, double precision, double recall) {
    return new Score(
        modes,
        traps,
        OptionalDouble.of(precision),
        OptionalDouble.of(recall),
        new Score.Honest(0, 0, 0),
        List.of(),
        List.of());
  }

  private static String verdict(Score score) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ScoreReport(new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .print(new Evaluated(score, List.of(), new Places(Map.of()), List.of(), List.of()));
    return bytes
        .toString(StandardCharsets.UTF_8)
        .strip()
        .lines()
        .reduce((one, later) -> later)
        .orElseThrow();
  }
}
