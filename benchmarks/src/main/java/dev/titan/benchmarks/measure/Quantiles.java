package dev.titan.benchmarks.measure;

/** How long something took, in milliseconds: the middle, the slowest hundredth, the slowest. */
public record Quantiles(double p50, double p99, double max) {

  /** Those of some measurements, one at least. */
  public static Quantiles of(double[] millis) {
    return new Quantiles(
        Percentiles.of(millis, 50), Percentiles.of(millis, 99), Percentiles.of(millis, 100));
  }
}
