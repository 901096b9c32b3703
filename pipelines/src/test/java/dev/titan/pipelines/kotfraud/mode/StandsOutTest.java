package dev.titan.pipelines.kotfraud.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who does a thing more often than is to be expected of them. */
class StandsOutTest {

  private static final StandsOut.Limits LIMITS = new StandsOut.Limits(1000, 4, false);
  private static final int TODAY = 1000;
  private static final int DAYS = 91;

  @Test
  void findsWhoBeginsToDoItOftenAndSaysWhatWasExpected() {
    Map<Integer, Map<String, Measure>> days = honest(1, 5, 40, 0.01);
    for (int day = TODAY - 6; day <= TODAY; day++) {
      days.get(day).put("P0", new Measure(5, 40, 0));
    }
    StandsOut found = StandsOut.of(days, TODAY, "P0", LIMITS).orElseThrow();
    assertThat(found.seen()).isEqualTo(new Measure(35, 280, 0));
    assertThat(found.expected()).isBetween(1.0, 6.0);
    assertThat(found.words("bills")).isEqualTo("35 of 280 bills in 7 days");
    assertThat(StandsOut.of(days, TODAY, "P1", LIMITS)).as("nobody else").isEmpty();
  }

  @Test
  void findsOneEveningThatDrownsInTheWeek() {
    Map<Integer, Map<String, Measure>> days = honest(9, 5, 40, 0.02);
    days.get(TODAY).put("P0", new Measure(8, 40, 0));
    StandsOut found = StandsOut.of(days, TODAY, "P0", LIMITS).orElseThrow();
    assertThat(found.words("bills")).isEqualTo("8 of 40 bills in a day");
  }

  @Test
  void findsWhoHasDoneItAllAlong() {
    Map<Integer, Map<String, Measure>> days = honest(2, 5, 40, 0.01);
    days.values().forEach(day -> day.put("P0", new Measure(4, 40, 0)));
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).isPresent();
  }

  @Test
  void nobodyHidesBehindWhatTheyDidThemselves() {
    Map<Integer, Map<String, Measure>> days = honest(3, 2, 40, 0.01);
    days.values().forEach(day -> day.put("P0", new Measure(20, 40, 0)));
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).isPresent();
  }

  @Test
  void oneWhoDoesItDoesNotMakeTheOthersLookWorse() {
    Map<Integer, Map<String, Measure>> days = honest(4, 5, 40, 0.02);
    days.values().forEach(day -> day.put("P0", new Measure(0, 40, 0)));
    for (int person = 1; person < 5; person++) {
      assertThat(StandsOut.of(days, TODAY, "P" + person, LIMITS)).isEmpty();
    }
  }

  @Test
  void twoWhoDoItNowAndThenNeitherHideEachOtherNorThemselves() {
    for (int house = 0; house < 20; house++) {
      Map<Integer, Map<String, Measure>> days = honest(50 + house, 5, 40, 0.01);
      for (int day = TODAY - 13; day <= TODAY; day++) {
        if (day % 3 != 0) {
          days.get(day).merge("P" + day % 3, new Measure(6, 0, 0), Measure::plus);
        }
      }
      // The thousandth day and the one before it are an evening of each.
      for (int today : List.of(TODAY, TODAY - 2)) {
        Map<Integer, Map<String, Measure>> until = new TreeMap<>(days);
        until.keySet().removeIf(day -> day > today);
        assertThat(StandsOut.of(until, today, "P" + today % 3, LIMITS))
            .as("house %d, day %d", house, today)
            .isPresent();
      }
    }
  }

  @Test
  void whatHonestPeopleDoInBunchesIsUsualAlsoWhereItIsRare() {
    Map<Integer, Map<String, Measure>> days = honest(13, 5, 100, 0.00001);
    for (int day = TODAY - 13; day <= TODAY; day += 3) {
      // A whole order of one of them, now and then.
      days.get(day).put("P" + day % 5, new Measure(4, 100, 0));
    }
    assertThat(days.get(TODAY - 1).get("P4").count()).isEqualTo(4);
    days.keySet().removeIf(day -> day >= TODAY);
    assertThat(StandsOut.of(days, TODAY - 1, "P4", LIMITS)).isPresent();
    assertThat(StandsOut.of(days, TODAY - 1, "P4", LIMITS.forBunches())).isEmpty();
  }

  @Test
  void oneSlipAfterABadEveningIsNone() {
    Map<Integer, Map<String, Measure>> days = honest(12, 5, 40, 0.0005);
    days.get(TODAY - 3).put("P0", new Measure(8, 40, 0));
    days.get(TODAY).put("P0", new Measure(1, 30, 0));
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).isEmpty();
    days.get(TODAY).put("P0", new Measure(3, 30, 0));
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).as("more than a slip").isPresent();
  }

  @Test
  void littleEvidenceProvesNothing() {
    Map<Integer, Map<String, Measure>> days = new TreeMap<>();
    days.put(TODAY, new TreeMap<>(Map.of("P0", new Measure(4, 10, 0))));
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).as("nobody to compare with").isEmpty();
    days.get(TODAY).put("P1", new Measure(0, 10, 0));
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).as("ten bills of one").isEmpty();
  }

  @Test
  void whoIsAloneIsComparedWithTheirOwnWeeks() {
    Map<Integer, Map<String, Measure>> days = honest(6, 1, 40, 0.01);
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).isEmpty();
    for (int day = TODAY - 6; day <= TODAY; day++) {
      days.get(day).put("P0", new Measure(6, 40, 0));
    }
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).isPresent();
  }

  @Test
  void aLongPastThatIsALittleHigherExcusesALittleMore() {
    Map<Integer, Map<String, Measure>> days = honest(7, 5, 40, 0.02);
    for (int day = TODAY - DAYS + 1; day <= TODAY; day++) {
      // 6 % for ever: above the others, not out of line with them.
      days.get(day).put("P0", new Measure(day % 5 < 2 ? 1 : 3, 40, 0));
    }
    for (int day = TODAY - 6; day <= TODAY; day++) {
      days.get(day).put("P0", new Measure(3, 40, 0));
    }
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).isEmpty();
  }

  /** Honest people, whose own rates differ by two fifths, in houses of five, asked every day. */
  @Test
  void honestPeopleAreHardlyEverTold() {
    int asked = 0;
    int told = 0;
    for (int house = 0; house < 150; house++) {
      double rate = List.of(0.005, 0.02, 0.08).get(house % 3);
      Map<Integer, Map<String, Measure>> days = honest(1000 + house, 5, 40, rate);
      for (int today = TODAY - 13; today <= TODAY; today++) {
        Map<Integer, Map<String, Measure>> until = new TreeMap<>(days);
        int last = today;
        until.keySet().removeIf(day -> day > last);
        for (int person = 0; person < 5; person++) {
          asked++;
          if (StandsOut.of(until, today, "P" + person, LIMITS).isPresent()) {
            told++;
          }
        }
      }
    }
    assertThat(asked).isEqualTo(10_500);
    assertThat(told).isLessThanOrEqualTo(2);
  }

  @Test
  void aRuleCanAskForLessProof() {
    Map<Integer, Map<String, Measure>> days = honest(8, 5, 40, 0.02);
    for (int day = TODAY - 6; day <= TODAY; day++) {
      days.get(day).put("P0", new Measure(3, 40, 0));
    }
    assertThat(StandsOut.of(days, TODAY, "P0", LIMITS)).isEmpty();
    assertThat(StandsOut.of(days, TODAY, "P0", new StandsOut.Limits(20, 4, false))).isPresent();
  }

  private static Map<Integer, Map<String, Measure>> honest(
      long seed, int people, int bills, double rate) {
    Random random = new Random(seed);
    double[] own = random.doubles(people, rate * 0.4, rate * 1.6).toArray();
    Map<Integer, Map<String, Measure>> days = new TreeMap<>();
    for (int day = TODAY - DAYS + 1; day <= TODAY; day++) {
      Map<String, Measure> measures = new TreeMap<>();
      for (int person = 0; person < people; person++) {
        double mine = own[person];
        long count = random.doubles(bills).filter(one -> one < mine).count();
        measures.put("P" + person, new Measure(count, bills, 0));
      }
      days.put(day, measures);
    }
    return days;
  }
}
