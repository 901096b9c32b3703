package dev.titan.pipelines.kotfraud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.titan.pipelines.kotfraud.mode.Finding;
import dev.titan.pipelines.kotfraud.mode.Mode;
import dev.titan.pipelines.kotfraud.mode.RefundAbuse;
import dev.titan.pipelines.kotfraud.mode.RuleParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which findings make one case. Days are small numbers here. */
class WindowRulesTest {

  private static final ModeRule THREE_IN_SEVEN = rule(3, 7);

  @Test
  void threeInSevenDaysAreACaseOnTheDayOfTheThird() {
    assertThat(cases(THREE_IN_SEVEN, 1, 5, 7)).containsExactly(List.of(1, 5, 7));
    assertThat(CaseRules.dayOf(THREE_IN_SEVEN, findings(1, 5, 7, 8)))
        .isEqualTo(LocalDate.ofEpochDay(7));
  }

  @Test
  void threeInEightDaysAreNone() {
    assertThat(cases(THREE_IN_SEVEN, 1, 5, 8)).isEmpty();
  }

  @Test
  void anEarlyOneThatIsTooFarAwayIsLeftOut() {
    assertThat(cases(THREE_IN_SEVEN, 1, 6, 9, 12)).containsExactly(List.of(6, 9, 12));
  }

  @Test
  void furtherOnesWithinSevenDaysOfTheLastBelongToTheSameCase() {
    assertThat(cases(THREE_IN_SEVEN, 1, 2, 3, 9, 15)).containsExactly(List.of(1, 2, 3, 9, 15));
  }

  @Test
  void afterAWeekOfPeaceItNeedsThreeAgain() {
    assertThat(cases(THREE_IN_SEVEN, 1, 2, 3, 10)).containsExactly(List.of(1, 2, 3));
    assertThat(cases(THREE_IN_SEVEN, 1, 2, 3, 10, 11, 12))
        .containsExactly(List.of(1, 2, 3), List.of(10, 11, 12));
  }

  @Test
  void whoNeverStopsHasACaseNowAndThen() {
    int[] always = new Random(1).ints(100, 1, 101).sorted().toArray();
    assertThat(cases(THREE_IN_SEVEN, always))
        .hasSizeGreaterThan(2)
        .allSatisfy(one -> assertThat(one.get(one.size() - 1) - one.get(0)).isLessThan(28));
  }

  @Property(tries = 500, seed = "20261121")
  void oneDayMeansOneCaseADay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
    List<Finding> findings = random(new Random(seed), 12);
    List<List<Finding>> byDay =
        findings.stream()
            .sorted(Finding.IN_TIME)
            .collect(Collectors.groupingBy(WindowRules::day))
            .values()
            .stream()
            .filter(ofDay -> ofDay.size() >= count)
            .toList();
    assertThat(WindowRules.cases(findings, rule(count, 1)))
        .containsExactlyInAnyOrderElementsOf(byDay);
  }

  @Property(tries = 500, seed = "20261121")
  void theOrderOfArrivalDoesNotShowAndNothingIsCountedTwice(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int count,
      @ForAll @IntRange(min = 1, max = 9) int days) {
    Random random = new Random(seed);
    ModeRule rule = rule(count, days);
    List<Finding> findings = random(random, 60);
    List<List<Finding>> cases = WindowRules.cases(findings, rule);
    Collections.shuffle(findings, random);
    assertThat(WindowRules.cases(findings, rule)).isEqualTo(cases);
    List<Finding> told = cases.stream().flatMap(List::stream).toList();
    assertThat(told).doesNotHaveDuplicates();
    assertThat(cases).extracting(one -> CaseRules.dayOf(rule, one)).doesNotHaveDuplicates();
    for (Finding one : findings) {
      long near =
          findings.stream()
              .map(WindowRules::day)
              .filter(day -> day >= WindowRules.day(one) && day < WindowRules.day(one) + days)
              .count();
      assertThat(near >= count && !told.contains(one)).as("left out: " + one).isFalse();
    }
  }

  @Property(tries = 500, seed = "20261121")
  void stretchesAreDecidedOneByOneAsAllTogether(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int days) {
    ModeRule rule = rule(2, days);
    List<Finding> findings = random(new Random(seed), 60);
    TreeSet<Integer> all =
        findings.stream().map(WindowRules::day).collect(Collectors.toCollection(TreeSet::new));
    List<List<Finding>> oneByOne = new ArrayList<>();
    for (WindowRules.Stretch stretch : WindowRules.touched(all, all, days)) {
      oneByOne.addAll(
          WindowRules.cases(
              findings.stream().filter(one -> stretch.has(WindowRules.day(one))).toList(), rule));
    }
    assertThat(oneByOne).isEqualTo(WindowRules.cases(findings, rule));
  }

  @Property(tries = 1000, seed = "20261121")
  void whatIsLetGoChangesNoLaterCase(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int count,
      @ForAll @IntRange(min = 1, max = 9) int days) {
    Random random = new Random(seed);
    ModeRule rule = rule(count, days);
    List<Finding> findings = random(random, 80);
    int firstDay = random.nextInt(80);
    List<Finding> known =
        findings.stream()
            .filter(one -> WindowRules.day(one) < firstDay || random.nextBoolean())
            .toList();
    int settled = WindowRules.settled(known, rule, firstDay);
    List<List<Finding>> later =
        WindowRules.cases(findings, rule).stream()
            .filter(one -> WindowRules.day(one.get(one.size() - 1)) > settled)
            .toList();
    List<Finding> kept = findings.stream().filter(one -> WindowRules.day(one) > settled).toList();
    assertThat(WindowRules.cases(kept, rule)).isEqualTo(later);
    assertThat(settled).as("state is bounded").isBetween(firstDay - 5 * days, firstDay - days);
  }

  private static List<List<Integer>> cases(ModeRule rule, int... days) {
    return WindowRules.cases(findings(days), rule).stream()
        .map(one -> one.stream().map(WindowRules::day).toList())
        .toList();
  }

  private static ModeRule rule(int count, int days) {
    Mode mode = new RefundAbuse();
    return ModeRule.of(
        mode,
        RuleParameters.of(
            mode.name(), Map.of("count", IntNode.valueOf(count), "days", IntNode.valueOf(days))),
        "");
  }

  private static List<Finding> random(Random random, int days) {
    return new ArrayList<>(findings(random.ints(random.nextInt(25), 0, days).toArray()));
  }

  private static List<Finding> findings(int... days) {
    List<Finding> findings = new ArrayList<>();
    for (int day : days) {
      findings.add(
          new Finding(
              "refund_abuse",
              "Asha",
              "Asha",
              LocalDate.ofEpochDay(day),
              "f" + findings.size(),
              Instant.ofEpochSecond(86_400L * day + findings.size()),
              100,
              50,
              List.of()));
    }
    return findings;
  }
}
