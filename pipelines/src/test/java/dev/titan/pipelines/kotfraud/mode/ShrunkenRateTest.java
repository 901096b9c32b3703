package dev.titan.pipelines.kotfraud.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What is known of a rate from a few people. */
class ShrunkenRateTest {

  @Property(tries = 300, seed = "20261121")
  void liesBetweenWhatOthersDoAndWhatThePersonDid(
      @ForAll long seed,
      @ForAll @LongRange(max = 200) long count,
      @ForAll @IntRange(min = 1, max = 2000) int exposure) {
    ShrunkenRate others = of(seed);
    double own = (double) count / exposure;
    double seen = others.seen(new Measure(count, exposure, 0)).mean();
    assertThat(seen)
        .isBetween(Math.min(own, others.mean()) - 1e-12, Math.max(own, others.mean()) + 1e-12);
  }

  @Property(tries = 300, seed = "20261121")
  void moreEvidencePullsFurther(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int n) {
    ShrunkenRate others = of(seed);
    double little = others.seen(new Measure(n, n, 0)).mean();
    double much = others.seen(new Measure(2L * n, 2L * n, 0)).mean();
    assertThat(much).isGreaterThanOrEqualTo(little);
    assertThat(others.seen(Measure.NONE).mean()).isCloseTo(others.mean(), within(1e-12));
  }

  @Property(tries = 300, seed = "20261121")
  void theMoreOftenTheLessLikelyAndTheMoreOccasionsTheMoreLikely(
      @ForAll long seed,
      @ForAll @LongRange(max = 300) long count,
      @ForAll @IntRange(min = 1, max = 3000) int exposure) {
    ShrunkenRate others = of(seed);
    double chance = others.chanceOfAtLeast(count, exposure);
    assertThat(chance).isBetween(0.0, 1.0);
    assertThat(others.chanceOfAtLeast(count + 1, exposure)).isLessThanOrEqualTo(chance + 1e-12);
    assertThat(others.chanceOfAtLeast(count, exposure + 1)).isGreaterThanOrEqualTo(chance - 1e-12);
  }

  @Test
  void nothingIsKnownWithoutExposure() {
    assertThat(ShrunkenRate.of(List.of())).isEmpty();
    assertThat(ShrunkenRate.of(List.of(new Measure(3, 0, 0)))).isEmpty();
  }

  @Test
  void theChanceOfACountIsThatOfTheNegativeBinomialDistribution() {
    // By hand for shape 2, inverse scale 3, exposure 1: p = 3/4, P(0) = 9/16, P(1) = 9/32.
    ShrunkenRate rate = new ShrunkenRate(2, 3);
    assertThat(rate.chanceOfAtLeast(0, 1)).isEqualTo(1);
    assertThat(rate.chanceOfAtLeast(1, 1)).isCloseTo(7.0 / 16, within(1e-12));
    assertThat(rate.chanceOfAtLeast(2, 1)).isCloseTo(7.0 / 16 - 9.0 / 32, within(1e-12));
    assertThat(rate.chanceOfAtLeast(5, 100_000)).isCloseTo(1, within(1e-3));
    assertThat(new ShrunkenRate(4000, 10).chanceOfAtLeast(5, 100_000)).isCloseTo(1, within(1e-9));
  }

  @Test
  void oneHappeningInALittleIsLikelierThanManyInMuch() {
    ShrunkenRate others = of(1);
    assertThat(others.chanceOfAtLeast(2, 20)).isGreaterThan(others.chanceOfAtLeast(20, 200));
  }

  @Test
  void findsHowMuchPeopleDifferWhenThereAreMany() {
    Random random = new Random(5);
    List<Measure> groups = new ArrayList<>();
    for (int group = 0; group < 4000; group++) {
      // Half of them 2 %, half of them 18 %: mean 10 %, standard deviation 8 %.
      double rate = group % 2 == 0 ? 0.02 : 0.18;
      int exposure = 50 + random.nextInt(200);
      long count = random.doubles(exposure).filter(one -> one < rate).count();
      groups.add(new Measure(count, exposure, 0));
    }
    ShrunkenRate rate = ShrunkenRate.of(groups).orElseThrow();
    assertThat(rate.mean()).isCloseTo(0.1, within(0.003));
    assertThat(Math.sqrt(rate.shape()) / rate.exposure()).isCloseTo(0.08, within(0.004));
  }

  @Test
  void fewThatAreOutOfLineDoNotWidenWhatIsTakenForHonest() {
    List<Measure> groups = groups(6, 70, 0.01);
    ShrunkenRate honest = ShrunkenRate.of(groups).orElseThrow();
    for (int robbed = 0; robbed < 20; robbed++) {
      groups.add(new Measure(6, 40, 0));
    }
    ShrunkenRate all = ShrunkenRate.of(groups).orElseThrow();
    ShrunkenRate most = ShrunkenRate.ofMost(groups, 0.0005).orElseThrow();
    assertThat(all.chanceOfAtLeast(6, 40)).as("one of the rest").isGreaterThan(0.01);
    assertThat(most).isEqualTo(honest);
    assertThat(most.chanceOfAtLeast(6, 40)).isLessThan(0.0005);
  }

  @Test
  void leavesHonestGroupsOutHardlyEver() {
    for (double rate : List.of(0.005, 0.03, 0.2)) {
      List<Measure> groups = groups(7, 2000, rate);
      ShrunkenRate all = ShrunkenRate.of(groups).orElseThrow();
      ShrunkenRate most = ShrunkenRate.ofMost(groups, 0.0005).orElseThrow();
      assertThat(most.mean()).isCloseTo(all.mean(), within(0.02 * all.mean()));
    }
  }

  private static List<Measure> groups(long seed, int number, double rate) {
    Random random = new Random(seed);
    List<Measure> groups = new ArrayList<>();
    for (int group = 0; group < number; group++) {
      long count = random.doubles(40).filter(one -> one < rate).count();
      groups.add(new Measure(count, 40, 0));
    }
    return groups;
  }

  private static ShrunkenRate of(long seed) {
    Random random = new Random(seed);
    List<Measure> groups = new ArrayList<>();
    for (int group = 0; group < 1 + random.nextInt(20); group++) {
      int exposure = 1 + random.nextInt(300);
      groups.add(new Measure(random.nextInt(1 + exposure / 4), exposure, 0));
    }
    return ShrunkenRate.of(groups).orElseThrow();
  }
}
