package dev.titan.localstack.simulator.petpooja;

import java.time.Duration;
import java.util.Objects;

/**
 * How badly the API behaves. Rates are requests per thousand; what happens to a request follows
 * from the seed, the outlet and the number of the request for that outlet.
 *
 * @param seed of all that is drawn
 * @param duplicatesOnPage an order stands twice on a page
 * @param duplicatesAcrossPages a page begins with the last order of the page before
 * @param errorsInside HTTP 200 with an error inside
 * @param serverErrors HTTP 500
 * @param slowAnswers the answer comes after {@code slowFor}
 * @param slowFor how late a slow answer is, in real time
 * @param cutBodies the body ends in the middle
 * @param mixedNumbers numbers are now strings, now numbers, now with decimals; zeros are at times
 *     empty or missing
 * @param shuffledPages orders stand on their page in any order, but the last, which is the cursor
 * @param requestsPerSecond more than so many requests for an outlet in a second are answered with
 *     429; 0 for no limit
 */
public record Quirks(
    long seed,
    int duplicatesOnPage,
    int duplicatesAcrossPages,
    int errorsInside,
    int serverErrors,
    int slowAnswers,
    Duration slowFor,
    int cutBodies,
    boolean mixedNumbers,
    boolean shuffledPages,
    int requestsPerSecond) {

  /** Checks the rates. */
  public Quirks {
    Objects.requireNonNull(slowFor, "slowFor");
    if (slowFor.isNegative() || requestsPerSecond < 0) {
      throw new IllegalArgumentException("a delay and a rate limit are zero or more");
    }
    checkRate("duplicatesOnPage", duplicatesOnPage);
    checkRate("duplicatesAcrossPages", duplicatesAcrossPages);
    checkRate("failing requests", errorsInside + serverErrors + slowAnswers + cutBodies);
    checkRate("errorsInside", errorsInside);
    checkRate("serverErrors", serverErrors);
    checkRate("slowAnswers", slowAnswers);
    checkRate("cutBodies", cutBodies);
  }

  /** The API as it is documented. */
  public static Quirks none() {
    return new Quirks(0, 0, 0, 0, 0, 0, Duration.ofSeconds(2), 0, false, false, 0);
  }

  /** The API as it is. */
  public static Quirks realistic(long seed) {
    return new Quirks(seed, 30, 30, 6, 4, 2, Duration.ofSeconds(2), 4, true, false, 0);
  }

  /** The same with other rates of duplicates. */
  public Quirks withDuplicates(int onPage, int acrossPages) {
    return new Quirks(
        seed,
        onPage,
        acrossPages,
        errorsInside,
        serverErrors,
        slowAnswers,
        slowFor,
        cutBodies,
        mixedNumbers,
        shuffledPages,
        requestsPerSecond);
  }

  /** The same with other rates of failures. */
  public Quirks withFailures(int inside, int server, int slow, int cut) {
    return new Quirks(
        seed,
        duplicatesOnPage,
        duplicatesAcrossPages,
        inside,
        server,
        slow,
        slowFor,
        cut,
        mixedNumbers,
        shuffledPages,
        requestsPerSecond);
  }

  /** The same with slow answers that take so long. */
  public Quirks withSlowFor(Duration changed) {
    return new Quirks(
        seed,
        duplicatesOnPage,
        duplicatesAcrossPages,
        errorsInside,
        serverErrors,
        slowAnswers,
        changed,
        cutBodies,
        mixedNumbers,
        shuffledPages,
        requestsPerSecond);
  }

  /** The same with numbers written in many ways, or not. */
  public Quirks withMixedNumbers(boolean changed) {
    return new Quirks(
        seed,
        duplicatesOnPage,
        duplicatesAcrossPages,
        errorsInside,
        serverErrors,
        slowAnswers,
        slowFor,
        cutBodies,
        changed,
        shuffledPages,
        requestsPerSecond);
  }

  /** The same with pages in any order, or not. */
  public Quirks withShuffledPages(boolean changed) {
    return new Quirks(
        seed,
        duplicatesOnPage,
        duplicatesAcrossPages,
        errorsInside,
        serverErrors,
        slowAnswers,
        slowFor,
        cutBodies,
        mixedNumbers,
        changed,
        requestsPerSecond);
  }

  /** The same with another limit of requests per second and outlet; 0 for none. */
  public Quirks withRequestsPerSecond(int changed) {
    return new Quirks(
        seed,
        duplicatesOnPage,
        duplicatesAcrossPages,
        errorsInside,
        serverErrors,
        slowAnswers,
        slowFor,
        cutBodies,
        mixedNumbers,
        shuffledPages,
        changed);
  }

  private static void checkRate(String what, int perThousand) {
    if (perThousand < 0 || perThousand > 1000) {
      throw new IllegalArgumentException(what + " are requests per thousand, not " + perThousand);
    }
  }
}
