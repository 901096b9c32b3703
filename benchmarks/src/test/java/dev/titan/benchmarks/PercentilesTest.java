package dev.titan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.benchmarks.measure.Percentiles;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void takesTheNearestRank() {
    double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(value -> 101 - value).toArray();

    assertThat(Percentiles.of(hundred, 50)).isEqualTo(50);
    assertThat(Percentiles.of(hundred, 99)).isEqualTo(99);
    assertThat(Percentiles.of(hundred, 100)).isEqualTo(100);
  }

  @Test
  void takesTheMiddleAsMedian() {
    assertThat(Percentiles.median(new double[] {3, 1, 2})).isEqualTo(2);
    assertThat(Percentiles.median(new double[] {4, 1, 2, 3})).isEqualTo(2.5);
  }
}
