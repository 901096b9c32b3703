package dev.titan.pipelines.kotfraud.mode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says of a person whether a thing happens more often with them than it would with an honest
 * person, by all that the house knows: in the last seven days, or on the day alone, compared with
 * the colleagues' weeks or days of the last twelve weeks and with the person's own before. Pure.
 *
 * <p>The person is never among the colleagues, so nobody hides behind what they did themselves. It
 * has to be unlikely both for a colleague and for the person as they were; a past that stands out
 * as much itself explains nothing. Where there is nobody else, the person's own weeks are all there
 * is to compare with. Who does it now and then shows in the week, who does it on one evening in the
 * day; each of the two looks has half of the chance of being wrong.
 *
 * @param seen what happened in the last days
 * @param days how many they are, with the day itself
 * @param expected how often it was to be expected, by what is known of others and of the person
 * @param usual how often it happens with colleagues, in a hundred
 */
record StandsOut(Measure seen, int days, double expected, double usual) {

  /** The longest stretch of days in which it happens, with the day itself. */
  static final int WINDOW = 7;

  private static final int[] WINDOWS = {WINDOW, 1};

  /** What happened on the day itself must be this unlikely, or the week was not bad by it. */
  private static final double OF_THE_DAY = 0.1;

  /** So few on the day are none where the days before stand out without it: they were told. */
  private static final int ONE_SLIP = 1;

  /**
   * How it decides.
   *
   * @param oneIn it is told when one honest person in so many would show it
   * @param least how often it must have happened
   * @param inBunches whether honest people do several at a time, so that a bunch of them is no sign
   *     that somebody is not one of the rest
   */
  record Limits(long oneIn, long least, boolean inBunches) {

    static Limits of(RuleParameters given, long least) {
      return new Limits(
          given.whole("one_in", 1000, 20, 1_000_000), given.whole("least", least, 2, 1000), false);
    }

    /** The same for what happens in bunches. */
    Limits forBunches() {
      return new Limits(oneIn, least, true);
    }

    private double outOfLine() {
      return inBunches ? 0 : chance();
    }

    private double chance() {
      return 1.0 / (oneIn * WINDOWS.length);
    }
  }

  /**
   * Compares a person; empty when there is nothing to tell.
   *
   * @param byDay what was measured, by epoch day and person
   * @param today the last day that counts
   */
  static Optional<StandsOut> of(
      Map<Integer, Map<String, Measure>> byDay, int today, String person, Limits limits) {
    for (int window : WINDOWS) {
      Optional<StandsOut> found = within(window, byDay, today, person, limits);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<StandsOut> within(
      int window,
      Map<Integer, Map<String, Measure>> byDay,
      int today,
      String person,
      Limits limits) {
    Measure now = Measure.NONE;
    Map<Integer, Measure> ownPast = new TreeMap<>();
    Map<String, Measure> others = new TreeMap<>();
    for (Map.Entry<Integer, Map<String, Measure>> day : byDay.entrySet()) {
      int ago = Math.floorDiv(today - day.getKey(), window);
      for (Map.Entry<String, Measure> one : day.getValue().entrySet()) {
        if (!one.getKey().equals(person)) {
          others.merge(ago + " " + one.getKey(), one.getValue(), Measure::plus);
        } else if (ago == 0) {
          now = now.plus(one.getValue());
        } else {
          ownPast.merge(ago, one.getValue(), Measure::plus);
        }
      }
    }
    if (now.count() < limits.least()) {
      return Optional.empty();
    }
    double limit = limits.chance();
    double outOfLine = limits.outOfLine();
    Optional<ShrunkenRate> ofOthers = ShrunkenRate.ofMost(List.copyOf(others.values()), outOfLine);
    Optional<ShrunkenRate> prior =
        ofOthers.or(() -> ShrunkenRate.ofMost(List.copyOf(ownPast.values()), outOfLine));
    if (prior.isEmpty()) {
      return Optional.empty();
    }
    ShrunkenRate rate = prior.get();
    Measure past =
        ownPast.values().stream()
            .filter(before -> rate.isInLine(before, outOfLine))
            .reduce(Measure.NONE, Measure::plus);
    Measure ofDay = byDay.getOrDefault(today, Map.of()).getOrDefault(person, Measure.NONE);
    if (rate.allows(now, limit)
        || rate.allows(ofDay, OF_THE_DAY)
        || (ofDay.count() <= ONE_SLIP && !rate.allows(now.minus(ofDay), limit))) {
      return Optional.empty();
    }
    ShrunkenRate own = ofOthers.isPresent() ? rate.seen(past) : rate;
    boolean unlikeThemselves = own.chanceOfAtLeast(now.count(), now.exposure()) <= limit;
    boolean always = rate.chanceOfAtLeast(past.count(), past.exposure()) <= limit;
    if (!unlikeThemselves && !always) {
      return Optional.empty();
    }
    ShrunkenRate basis = always ? rate : own;
    return Optional.of(
        new StandsOut(now, window, basis.mean() * now.exposure(), rate.mean() * 100));
  }

  /** The same in words, for example {@code 6 of 40 bills in 7 days}. */
  String words(String things) {
    return String.format(
        Locale.ROOT,
        "%d of %d %s in %s",
        seen.count(),
        seen.exposure(),
        things,
        days == 1 ? "a day" : days + " days");
  }

  /** What was to be expected, in words. */
  String expectedWords() {
    return String.format(
        Locale.ROOT, "about %.1f; with colleagues %.1f in a hundred", expected, usual);
  }
}
