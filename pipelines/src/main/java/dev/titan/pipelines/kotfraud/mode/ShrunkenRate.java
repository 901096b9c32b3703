package dev.titan.pipelines.kotfraud.mode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often a thing may happen with one person, as a gamma distribution of the rate: what is known
 * of others (the prior), and then of the person (the posterior). Few things seen pull it little.
 *
 * <p>Counts are Poisson with mean {@code rate * exposure}, and rates differ from group to group as
 * a gamma distribution; both parameters of it are estimated from the groups (empirical Bayes). The
 * mean is the pooled rate {@code m}, the variance between groups is found by the method of moments
 * with the exposures as weights, as Kleinman does for proportions and Marshall for counts:
 *
 * <pre>  A = (sum n_i (r_i - m)^2 - (G - 1) m) / (N - sum n_i^2 / N)</pre>
 *
 * with {@code r_i = k_i / n_i} of {@code G} groups and {@code N = sum n_i}. Two things are added,
 * because a house has few people. {@code m} itself is uncertain: it is taken as {@code (K + 1/2) /
 * N} with the variance {@code (K + 1/2) / N^2} (the posterior of a Poisson mean under Jeffreys'
 * prior), which is added to {@code A}. And {@code A} is at least {@code (m / 2)^2}: that honest
 * people differ by half of their rate is assumed even where a handful of them do not show it.
 *
 * <p>J. C. Kleinman, Proportions with extraneous variance: single and independent samples, Journal
 * of the American Statistical Association 68 (1973) 46-54. R. J. Marshall, Mapping disease and
 * mortality rates using empirical Bayes estimators, Applied Statistics 40 (1991) 283-294. C. N.
 * Morris, Parametric empirical Bayes inference: theory and applications, Journal of the American
 * Statistical Association 78 (1983) 47-55.
 *
 * @param shape of the gamma distribution
 * @param exposure its inverse scale: how much exposure the knowledge is worth
 */
record ShrunkenRate(double shape, double exposure) {

  private static final double JEFFREYS = 0.5;

  /** By how much honest people are taken to differ at least, as a share of their mean rate. */
  private static final double LEAST_SPREAD = 0.5;

  /**
   * What the groups say of somebody who is in none of them; empty when they had no exposure.
   *
   * @param groups counts with their exposures, such as each week of each colleague
   */
  static Optional<ShrunkenRate> of(List<Measure> groups) {
    double count = 0;
    double exposure = 0;
    double squares = 0;
    int some = 0;
    for (Measure group : groups) {
      if (group.exposure() > 0) {
        count += group.count();
        exposure += group.exposure();
        squares += (double) group.exposure() * group.exposure();
        some++;
      }
    }
    if (exposure <= 0) {
      return Optional.empty();
    }
    double pooled = count / exposure;
    double scatter = 0;
    for (Measure group : groups) {
      if (group.exposure() > 0) {
        double off = (double) group.count() / group.exposure() - pooled;
        scatter += group.exposure() * off * off;
      }
    }
    double weight = exposure - squares / exposure;
    double between = weight > 0 ? (scatter - (some - 1) * pooled) / weight : 0;
    double mean = (count + JEFFREYS) / exposure;
    double spread = LEAST_SPREAD * mean;
    double variance = Math.max(between, spread * spread) + mean / exposure;
    return Optional.of(new ShrunkenRate(mean * mean / variance, mean / variance));
  }

  /**
   * The same without groups in which it happened too often to be one of the rest. Who does what is
   * looked for is a group as well, and would widen what is taken for honest until nobody stands out
   * (masking). So the search goes forward: it begins with the half of the groups in which it
   * happened least, and takes in whatever is not out of line with those that it has, as often as
   * there is something to take in. Few of many can hide each other no more; honest groups are left
   * out as seldom as {@code limit} says.
   *
   * <p>A. S. Hadi and J. S. Simonoff, Procedures for the identification of multiple outliers in
   * linear models, Journal of the American Statistical Association 88 (1993) 1264-1272. A. C.
   * Atkinson and M. Riani, Robust Diagnostic Regression Analysis, Springer (2000), chapters 2 and
   * 6.
   *
   * @param limit how unlikely a count must be to be out of line; none is when 0
   */
  static Optional<ShrunkenRate> ofMost(List<Measure> groups, double limit) {
    List<Measure> rising =
        groups.stream()
            .filter(group -> group.exposure() > 0)
            .sorted(Comparator.comparingDouble(ShrunkenRate::rate))
            .toList();
    List<Measure> kept = rising.subList(0, (rising.size() + 1) / 2);
    Optional<ShrunkenRate> found = of(kept);
    while (found.isPresent()) {
      ShrunkenRate so = found.get();
      List<Measure> inLine = rising.stream().filter(group -> so.isInLine(group, limit)).toList();
      if (inLine.size() <= kept.size()) {
        break;
      }
      kept = inLine;
      found = of(kept);
    }
    return found;
  }

  private static double rate(Measure group) {
    return (double) group.count() / group.exposure();
  }

  /**
   * Whether a group may be one of these. A single thing that happened is never out of line: where
   * it happens seldom the quiet half has none at all, and says too little of how seldom.
   */
  boolean isInLine(Measure group, double limit) {
    return group.count() <= 1 || limit <= 0 || allows(group, limit);
  }

  /** Whether a count is not too high, by how unlikely it must be for that. */
  boolean allows(Measure group, double limit) {
    return group.count() <= mean() * group.exposure()
        || chanceOfAtLeast(group.count(), group.exposure()) > limit;
  }

  /** The rate that is expected. */
  double mean() {
    return shape / exposure;
  }

  /** What is known once a person's own count has been seen: it lies between both rates. */
  ShrunkenRate seen(Measure own) {
    return new ShrunkenRate(shape + own.count(), exposure + own.exposure());
  }

  /**
   * How likely it is that a thing happens so often or more often, of so much exposure: the upper
   * tail of the negative binomial distribution that the gamma mixture of Poisson counts is.
   */
  double chanceOfAtLeast(long count, long exposed) {
    if (count <= 0) {
      return 1;
    }
    if (exposed <= 0) {
      // Nothing can be said of what happens where it could not.
      return 1;
    }
    double miss = exposure / (exposure + exposed);
    // Logarithms, because the chance of none at all may be too small for a double.
    double log = shape * StrictMath.log(miss);
    double below = StrictMath.exp(log);
    for (long k = 1; k < count; k++) {
      log += StrictMath.log((shape + k - 1) / k * (1 - miss));
      below += StrictMath.exp(log);
    }
    return Math.max(0, 1 - below);
  }
}
