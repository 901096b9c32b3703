package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Food that one person gives away without an explanation ({@link GivenAway}): several lines at zero
 * in a day, more than a share of the house's sales of the day and of what the house is used to, or
 * more often than is to be expected of the person ({@link StandsOut}).
 */
public final class ComplimentaryOrZero implements Mode {

  private static final String NAME = "complimentary_or_zero";
  private static final String SALES = NAME + "/sales";
  private static final String HOUSE = "house";
  private static final Set<Topic> NEEDS = Set.of(Topic.BILLS, Topic.BILL_AUDITS);
  private static final int CONFIDENCE = 60;

  /** A share is above what the house is used to when it is twice as large. */
  private static final long ABOVE_USUAL = 2;

  /**
   * How it decides.
   *
   * @param lines how many lines at zero by one person a day are told
   * @param percent of the day's sales, above which what one person gives away is told
   * @param leastPaise what it must be worth for that
   * @param correction after the end of the day, in which leave may still come
   * @param reasons words in reasons that the house accepts
   * @param meals words that tell meals of the staff
   * @param rate when somebody gives away too often
   */
  record Parameters(
      long lines,
      long percent,
      long leastPaise,
      Duration correction,
      List<String> reasons,
      List<String> meals,
      StandsOut.Limits rate) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.whole("lines", 3, 1, 1000),
          given.whole("percent", 3, 0, 100),
          given.rupees("least_rupees", 500, 0, 100_000),
          given.minutes("correction_minutes", 0, 0, 4320),
          given.texts("accepted_reasons", List.of("owner", "tasting", "complaint", "recovery")),
          given.texts("staff_meals", List.of("staff meal", "staff food")),
          StandsOut.Limits.of(given, 4));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return DayRule.of(
        NEEDS,
        (day, around) -> examine(day, around, parameters),
        (day, past, around) -> compare(day, past, around, parameters));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s gave away food worth %s without an explanation.".formatted(subject, amount);
  }

  private Optional<DayReport> examine(HouseDay day, Surroundings around, Parameters parameters) {
    if (!day.isTold(NEEDS, parameters.correction(), around)) {
      return Optional.empty();
    }
    Map<String, Measure> people = new TreeMap<>();
    long sales = 0;
    for (BillTrail trail : day.bills()) {
      Optional<Bill> bill = trail.bill().filter(one -> one.status() != BillStatus.CANCELLED);
      if (bill.isPresent() && !trail.isWithdrawn()) {
        sales += bill.get().status() == BillStatus.SUCCESS ? bill.get().netPaise() : 0;
        people.merge(bill.get().biller(), new Measure(0, 1, 0), Measure::plus);
      }
    }
    Map<String, List<GivenAway>> byPerson = byPerson(day, around, parameters);
    List<Finding> findings = new ArrayList<>();
    byPerson.forEach(
        (person, given) -> {
          given.forEach(one -> people.merge(person, new Measure(1, 0, one.paise()), Measure::plus));
          for (GivenAway line : told(given, parameters)) {
            findings.add(found(person, day, line));
          }
        });
    people.remove("");
    return Optional.of(
        new DayReport(
            findings,
            Map.of(NAME, people, SALES, Map.of(HOUSE, new Measure(0, 0, sales))),
            Map.of()));
  }

  private static Map<String, List<GivenAway>> byPerson(
      HouseDay day, Surroundings around, Parameters parameters) {
    Map<String, List<GivenAway>> byPerson = new TreeMap<>();
    for (GivenAway one : GivenAway.on(day, around, parameters.reasons(), parameters.meals())) {
      if (!one.person().isEmpty()) {
        byPerson.computeIfAbsent(one.person(), none -> new ArrayList<>()).add(one);
      }
    }
    return byPerson;
  }

  /** The lines at zero of a person, if they are enough to be told one by one. */
  private static List<GivenAway> told(List<GivenAway> given, Parameters parameters) {
    List<GivenAway> lines = given.stream().filter(GivenAway::isLine).toList();
    return lines.size() >= parameters.lines() ? lines : List.of();
  }

  private Finding found(String person, HouseDay day, GivenAway line) {
    return new Finding(
        name(),
        person,
        person,
        day.date(),
        line.trail().id() + " " + line.line(),
        line.at(),
        line.paise(),
        CONFIDENCE,
        List.of(evidence(line)));
  }

  private List<Finding> compare(
      HouseDay day, PastDays past, Surroundings around, Parameters parameters) {
    Map<String, Measure> today = past.today().of(NAME);
    if (today.values().stream().allMatch(measure -> measure.count() == 0)) {
      return List.of();
    }
    Map<Integer, Map<String, Measure>> byDay = past.each(tally -> tally.of(NAME), PastDays.DAYS);
    List<Finding> findings = new ArrayList<>();
    today.forEach(
        (person, measure) -> {
          Map<String, String> why = new TreeMap<>();
          if (measure.count() > 0) {
            StandsOut.of(byDay, past.day(), person, parameters.rate())
                .ifPresent(
                    often -> why.put("given away: " + often.words("bills"), often.expectedWords()));
            share(measure, past, parameters).ifPresent(words -> why.put(words, limit(parameters)));
          }
          if (!why.isEmpty()) {
            findings.addAll(found(person, why, day, around, parameters));
          }
        });
    return findings;
  }

  /** The share of the day's sales, where it is above the limit and above what is usual. */
  private static Optional<String> share(Measure given, PastDays past, Parameters parameters) {
    long sales = salesOf(past.today());
    if (given.paise() < parameters.leastPaise()
        || given.paise() * 100 <= parameters.percent() * sales) {
      return Optional.empty();
    }
    OptionalDouble usual = usualShare(past);
    if (usual.isPresent() && given.paise() <= ABOVE_USUAL * usual.getAsDouble() * sales) {
      return Optional.empty();
    }
    return Optional.of(
        "given away: %s of the day's sales"
            .formatted(sales > 0 ? given.paise() * 100 / sales + " %" : "all"));
  }

  /**
   * The median of the days' shares, the lower one of two: what some days are robbed of is not what
   * is usual. Empty where there is no day to compare with.
   */
  private static OptionalDouble usualShare(PastDays past) {
    double[] shares =
        past.lastDays(PastDays.DAYS).entrySet().stream()
            .filter(before -> before.getKey() < past.day())
            .map(Map.Entry::getValue)
            .filter(tally -> salesOf(tally) > 0)
            .mapToDouble(tally -> (double) givenAway(tally) / salesOf(tally))
            .sorted()
            .toArray();
    return shares.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(shares[(shares.length - 1) / 2]);
  }

  private static long salesOf(Tally tally) {
    return tally.of(SALES).getOrDefault(HOUSE, Measure.NONE).paise();
  }

  private static long givenAway(Tally tally) {
    return tally.of(NAME).values().stream().mapToLong(Measure::paise).sum();
  }

  private static String limit(Parameters parameters) {
    return "at most %d %%, and not twice what is usual".formatted(parameters.percent());
  }

  private List<Finding> found(
      String person,
      Map<String, String> why,
      HouseDay day,
      Surroundings around,
      Parameters parameters) {
    List<GivenAway> given = byPerson(day, around, parameters).getOrDefault(person, List.of());
    if (given.isEmpty()) {
      return List.of();
    }
    GivenAway last = given.get(given.size() - 1);
    // What is told line by line is not counted twice.
    List<GivenAway> more = new ArrayList<>(given);
    more.removeAll(told(given, parameters));
    List<DetectionEvidence> evidence = new ArrayList<>();
    more.forEach(one -> evidence.add(evidence(one)));
    why.forEach(
        (what, expected) ->
            evidence.add(
                new DetectionEvidence(
                    last.at(), what, expected, "", "", "", 0, 0, person, "", "")));
    return List.of(
        new Finding(
            name(),
            person,
            person,
            day.date(),
            "share",
            last.at(),
            more.stream().mapToLong(GivenAway::paise).sum(),
            CONFIDENCE,
            evidence));
  }

  private static DetectionEvidence evidence(GivenAway one) {
    return new DetectionEvidence(
        one.at(),
        one.isLine() ? "billed at zero" : "given away",
        one.isLine() ? "the menu's price" : "allowed by somebody else, for a reason",
        "",
        one.trail().shown(),
        one.line(),
        one.quantityMilli(),
        one.paise(),
        one.person(),
        "",
        "");
  }
}
