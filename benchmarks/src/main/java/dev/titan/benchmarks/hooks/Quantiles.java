package dev.titan.benchmarks.hooks;

import dev.titan.benchmarks.measure.Percentiles;

/** How long something took, in milliseconds: the middle, the slowest hundredth, the slowest. */
record Quantiles(double p50, double p99, double max) {

  static Quantiles of(double[] millis) {
    return new Quantiles(
        Percentiles.of(millis, 50), Percentiles.of(millis, 99), Percentiles.of(millis, 100));
  }
}
