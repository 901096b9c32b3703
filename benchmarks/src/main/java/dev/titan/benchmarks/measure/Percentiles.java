package dev.titan.benchmarks.measure;

import java.util.Arrays;

/** Order statistics of measurements. */
public final class Percentiles {

  private Percentiles() {}

  /** The smallest value that so many per cent of the values do not exceed (nearest rank). */
  public static double of(double[] values, double perCent) {
    if (values.length == 0) {
      throw new IllegalArgumentException("There are no measurements");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(perCent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  /** The middle value; of an even number the mean of the two in the middle. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
