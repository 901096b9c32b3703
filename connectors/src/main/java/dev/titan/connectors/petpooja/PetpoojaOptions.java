package dev.titan.connectors.petpooja;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the Petpooja connector works.
 *
 * @param outlets the outlets to fetch; each key once
 * @param polling how often what is asked for
 * @param requests how one request is made and retried
 * @param threads how many outlets are asked at a time
 */
public record PetpoojaOptions(
    List<PetpoojaOutlet> outlets, Polling polling, Requests requests, int threads) {

  private static final int DEFAULT_THREADS = 16;

  /** Checks every value. */
  public PetpoojaOptions {
    outlets = List.copyOf(outlets);
    Set<Object> keys = new HashSet<>();
    for (PetpoojaOutlet outlet : outlets) {
      if (!keys.add(outlet.key())) {
        throw new IllegalArgumentException("Outlet " + outlet.key() + " is configured twice");
      }
    }
    require(threads >= 1 && threads <= 256, "threads must be 1 to 256, but is " + threads);
  }

  /** The usual intervals and limits for these outlets. */
  public static PetpoojaOptions defaults(List<PetpoojaOutlet> outlets) {
    return new PetpoojaOptions(outlets, Polling.defaults(), Requests.defaults(), DEFAULT_THREADS);
  }

  /** The same, polling otherwise. */
  public PetpoojaOptions withPolling(Polling other) {
    return new PetpoojaOptions(outlets, other, requests, threads);
  }

  /** The same, requesting otherwise. */
  public PetpoojaOptions withRequests(Requests other) {
    return new PetpoojaOptions(outlets, polling, other, threads);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static void requirePositive(Duration duration, String name) {
    require(!duration.isNegative() && !duration.isZero(), name + " must be positive: " + duration);
  }

  /**
   * How often what is asked for.
   *
   * @param openDay time between two polls of the open day
   * @param recentDays how many days before today are asked again for late changes
   * @param recent time between two such rounds
   * @param afterFailure time until the first retry of what failed; doubles up to ten minutes
   * @param afterRefusal time between two attempts with credentials that were refused
   * @param pastPerSecond bills of the past a second, of all outlets together, while one is live
   */
  public record Polling(
      Duration openDay,
      int recentDays,
      Duration recent,
      Duration afterFailure,
      Duration afterRefusal,
      int pastPerSecond) {

    /** Checks every value. */
    public Polling {
      requirePositive(openDay, "The poll interval of the open day");
      requirePositive(recent, "The poll interval of recent days");
      requirePositive(afterFailure, "The pause after a failure");
      requirePositive(afterRefusal, "The pause after a refusal");
      require(
          recentDays >= 1 && recentDays <= 31, "recentDays must be 1 to 31, but is " + recentDays);
      require(pastPerSecond >= 1, "pastPerSecond must be 1 or more, but is " + pastPerSecond);
    }

    /**
     * Every 20 s; 3 days every 10 minutes; 5 s after a failure, 5 minutes after a refusal; 200
     * bills of the past a second.
     */
    public static Polling defaults() {
      return new Polling(
          Duration.ofSeconds(20),
          3,
          Duration.ofMinutes(10),
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          200);
    }
  }

  /**
   * How one request is made and retried.
   *
   * @param timeout how long a whole answer may take
   * @param perSecond requests a second to one outlet's API, at most
   * @param maxAttempts attempts of one page, the first included
   * @param firstRetryDelay pause before the second attempt; doubles, with jitter, unless the source
   *     names one with {@code Retry-After}
   * @param maxRetryDelay longest pause between two attempts
   * @param maxPages more pages than this in one answer are an error of the source
   * @param maxBodyBytes a longer page is an error of the source
   */
  public record Requests(
      Duration timeout,
      int perSecond,
      int maxAttempts,
      Duration firstRetryDelay,
      Duration maxRetryDelay,
      int maxPages,
      int maxBodyBytes) {

    /** Checks every value. */
    public Requests {
      requirePositive(timeout, "The request timeout");
      requirePositive(firstRetryDelay, "The first retry delay");
      require(perSecond >= 1 && perSecond <= 10_000, "perSecond must be 1 to 10000: " + perSecond);
      require(maxAttempts >= 1 && maxAttempts <= 20, "maxAttempts must be 1 to 20: " + maxAttempts);
      require(
          maxRetryDelay.compareTo(firstRetryDelay) > 0,
          "The longest retry delay must exceed the first one");
      require(maxPages >= 1, "maxPages must be 1 or more: " + maxPages);
      require(maxBodyBytes >= 1024, "maxBodyBytes must be 1024 or more: " + maxBodyBytes);
    }

    /** 30 s, 10 a second, 4 attempts from 500 ms up to 30 s, 400 pages of 16 MiB at most. */
    public static Requests defaults() {
      return new Requests(
          Duration.ofSeconds(30),
          10,
          4,
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          400,
          16 << 20);
    }

    /** As usual, but a single attempt: for a try whether there is an answer at all. */
    public static Requests once(Duration timeout) {
      Requests usual = defaults();
      return new Requests(
          timeout,
          usual.perSecond,
          1,
          usual.firstRetryDelay,
          usual.maxRetryDelay,
          usual.maxPages,
          usual.maxBodyBytes);
    }

    /** The same, with another limit of requests a second. */
    public Requests withPerSecond(int requests) {
      return new Requests(
          timeout, requests, maxAttempts, firstRetryDelay, maxRetryDelay, maxPages, maxBodyBytes);
    }
  }
}
