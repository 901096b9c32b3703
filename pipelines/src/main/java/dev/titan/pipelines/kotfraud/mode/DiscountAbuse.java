package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Discounts that somebody gave on their own ({@link GivenDiscount}): on one bill above a limit, or
 * on more bills than is to be expected of them ({@link StandsOut}). What most cashiers give alike
 * is a campaign ({@link Campaigns}) and does not count; neither do coupons, what an aggregator pays
 * for, schemes for staff and loyal guests, and what somebody else allowed or the owner gave.
 */
public final class DiscountAbuse implements Mode {

  private static final String NAME = "discount_abuse";
  private static final String EACH = NAME + "/";
  private static final Set<Topic> NEEDS = Set.of(Topic.BILLS, Topic.BILL_AUDITS);
  private static final int LARGE_CONFIDENCE = 70;
  private static final int OFTEN_CONFIDENCE = 60;

  /**
   * How it decides.
   *
   * @param percent of a bill's goods, above which a discount needs somebody else's leave
   * @param correction after the end of the day, in which leave may still come
   * @param schemes words in names of discounts that the house has agreed
   * @param rate when somebody gives them too often
   */
  record Parameters(
      long percent, Duration correction, List<String> schemes, StandsOut.Limits rate) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.whole("percent", 20, 0, 100),
          given.minutes("correction_minutes", 0, 0, 4320),
          given.texts(
              "schemes",
              List.of("staff", "employee", "loyalty", "reward", "member", "points", "coupon")),
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
        (day, around) -> measure(day, around, parameters),
        (day, past, around) -> compare(day, past, parameters));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s gave discounts of %s that nobody else allowed.".formatted(subject, amount);
  }

  private static Optional<DayReport> measure(
      HouseDay day, Surroundings around, Parameters parameters) {
    if (!day.isTold(NEEDS, parameters.correction(), around)) {
      return Optional.empty();
    }
    Map<String, Map<String, Measure>> measures = new TreeMap<>();
    for (BillTrail trail : day.bills()) {
      Optional<Bill> sold = trail.bill().filter(GivenDiscount::isSoldByTheHouse);
      if (sold.isEmpty()) {
        continue;
      }
      add(measures, NAME, sold.get().biller(), new Measure(0, 1, sold.get().corePaise()));
      String giver = GivenDiscount.giver(trail);
      if (around.reference().staff().isOwner(giver)) {
        continue;
      }
      for (GivenDiscount one : GivenDiscount.of(trail, parameters.schemes())) {
        add(measures, Campaigns.key(EACH, one), giver, new Measure(1, 0, one.paise()));
      }
    }
    return Optional.of(new DayReport(List.of(), measures, Map.of()));
  }

  private static void add(
      Map<String, Map<String, Measure>> to, String key, String person, Measure measure) {
    if (!person.isEmpty()) {
      to.computeIfAbsent(key, none -> new TreeMap<>()).merge(person, measure, Measure::plus);
    }
  }

  private List<Finding> compare(HouseDay day, PastDays past, Parameters parameters) {
    Campaigns campaigns = Campaigns.of(past.lastDays(StandsOut.WINDOW).values(), NAME, EACH);
    Set<String> givers = new TreeSet<>();
    discounts(past.today(), campaigns)
        .forEach(
            (person, measure) -> {
              if (measure.count() > 0) {
                givers.add(person);
              }
            });
    if (givers.isEmpty()) {
      return List.of();
    }
    Map<Integer, Map<String, Measure>> byDay =
        past.each(tally -> discounts(tally, campaigns), PastDays.DAYS);
    List<Finding> findings = new ArrayList<>();
    for (String person : givers) {
      List<Given> given = given(day, person, campaigns, parameters);
      for (Given one : given) {
        if (one.paise() * 100 > parameters.percent() * one.bill().corePaise()) {
          findings.add(large(one, person, day, parameters));
        }
      }
      StandsOut.of(byDay, past.day(), person, parameters.rate())
          .ifPresent(
              often -> often(often, given, person, day, parameters).ifPresent(findings::add));
    }
    return findings;
  }

  /** The discounts that count, with the bills that each person made. */
  private static Map<String, Measure> discounts(Tally tally, Campaigns campaigns) {
    Map<String, Measure> discounts = new HashMap<>(tally.of(NAME));
    discounts.replaceAll((person, measure) -> new Measure(0, measure.exposure(), 0));
    tally
        .measures()
        .forEach(
            (key, people) -> {
              if (key.startsWith(EACH) && !campaigns.has(key)) {
                people.forEach(
                    (person, measure) -> discounts.merge(person, measure, Measure::plus));
              }
            });
    return discounts;
  }

  /** What one person gave on one bill. */
  private record Given(BillTrail trail, Bill bill, long paise, String names) {}

  private static List<Given> given(
      HouseDay day, String person, Campaigns campaigns, Parameters parameters) {
    List<Given> given = new ArrayList<>();
    for (BillTrail trail : day.bills()) {
      List<GivenDiscount> own =
          GivenDiscount.of(trail, parameters.schemes()).stream()
              .filter(one -> !campaigns.has(Campaigns.key(EACH, one)))
              .toList();
      if (!own.isEmpty() && GivenDiscount.giver(trail).equals(person)) {
        given.add(
            new Given(
                trail,
                trail.bill().orElseThrow(),
                own.stream().mapToLong(GivenDiscount::paise).sum(),
                String.join(", ", own.stream().map(GivenDiscount::name).distinct().toList())));
      }
    }
    given.sort(
        Comparator.comparing((Given one) -> one.bill().createdAt())
            .thenComparing(one -> one.trail().id()));
    return given;
  }

  private Finding large(Given one, String person, HouseDay day, Parameters parameters) {
    return new Finding(
        name(),
        person,
        person,
        day.date(),
        one.trail().id(),
        one.bill().createdAt(),
        one.paise(),
        LARGE_CONFIDENCE,
        List.of(
            evidence(
                one,
                person,
                "at most %d %% without somebody else's leave".formatted(parameters.percent()))));
  }

  /** What was found on a bill by itself is not counted twice. */
  private Optional<Finding> often(
      StandsOut often, List<Given> given, String person, HouseDay day, Parameters parameters) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    List<Given> small =
        given.stream()
            .filter(one -> one.paise() * 100 <= parameters.percent() * one.bill().corePaise())
            .toList();
    List<DetectionEvidence> evidence = new ArrayList<>();
    small.forEach(one -> evidence.add(evidence(one, person, "")));
    Given last = given.get(given.size() - 1);
    evidence.add(
        new DetectionEvidence(
            last.bill().createdAt(),
            "discounts on " + often.words("bills"),
            often.expectedWords(),
            "",
            "",
            "",
            0,
            0,
            person,
            "",
            ""));
    return Optional.of(
        new Finding(
            name(),
            person,
            person,
            day.date(),
            Finding.OFTEN,
            last.bill().createdAt(),
            small.stream().mapToLong(Given::paise).sum(),
            OFTEN_CONFIDENCE,
            evidence));
  }

  private static DetectionEvidence evidence(Given one, String person, String expected) {
    long percent =
        one.bill().corePaise() > 0 ? Math.round(100.0 * one.paise() / one.bill().corePaise()) : 0;
    return new DetectionEvidence(
        one.bill().createdAt(),
        "discount of %d %%%s".formatted(percent, one.names().isEmpty() ? "" : ": " + one.names()),
        expected,
        "",
        one.trail().shown(),
        "",
        0,
        one.paise(),
        person,
        "",
        "");
  }
}
