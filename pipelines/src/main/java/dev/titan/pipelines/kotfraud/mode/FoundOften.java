package dev.titan.pipelines.kotfraud.mode;

import static java.util.stream.Collectors.summingLong;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mode that finds single things in orders, and tells besides of a person with whom there are more
 * of them than is to be expected ({@link StandsOut}), even where they are too few on any day.
 *
 * <p>An order counts once for a person, however many things were found in it: what is cancelled
 * comes in bunches, such as all dishes of a guest, and only decisions are independent of each
 * other. Nothing is told before a week of days is known: whose colleagues were seen on a day or two
 * has nobody to be compared with.
 *
 * @param mode name of the mode
 * @param needs topics that must have told the day
 * @param ofOrders what finds the single things
 * @param occasions how often they could have happened on a day, by person
 * @param things what these occasions are called
 * @param limits when it is too often
 */
record FoundOften(
    String mode,
    Set<Topic> needs,
    Mode.Rule ofOrders,
    Function<HouseDay, Map<String, Long>> occasions,
    String things,
    StandsOut.Limits limits)
    implements DayRule {

  @Override
  public List<Finding> examine(OrderHistory order, Surroundings around) {
    return ofOrders.examine(order, around);
  }

  @Override
  public Set<Topic> looksAt() {
    return needs;
  }

  @Override
  public Optional<DayReport> examine(HouseDay day, Surroundings around) {
    if (!day.isTold(needs, Duration.ZERO, around)) {
      return Optional.empty();
    }
    Map<String, Measure> people = new TreeMap<>();
    occasions.apply(day).forEach((person, often) -> people.put(person, new Measure(0, often, 0)));
    for (OrderHistory order : day.orders()) {
      found(order, day, around).stream()
          .collect(Collectors.groupingBy(Finding::subject, summingLong(Finding::amountPaise)))
          .forEach(
              (person, paise) -> people.merge(person, new Measure(1, 0, paise), Measure::plus));
    }
    people.remove("");
    return Optional.of(
        new DayReport(List.of(), people.isEmpty() ? Map.of() : Map.of(mode, people), Map.of()));
  }

  /** The single things of a day. */
  List<Finding> found(HouseDay day, Surroundings around) {
    return day.orders().stream().flatMap(order -> found(order, day, around).stream()).toList();
  }

  private List<Finding> found(OrderHistory order, HouseDay day, Surroundings around) {
    return ofOrders.examine(order, around).stream()
        .filter(one -> one.businessDate().equals(day.date()))
        .toList();
  }

  @Override
  public List<Finding> compare(HouseDay day, PastDays past, Surroundings around) {
    Map<Integer, Map<String, Measure>> byDay = past.each(tally -> tally.of(mode), PastDays.DAYS);
    byDay.values().removeIf(Map::isEmpty);
    if (byDay.size() <= StandsOut.WINDOW) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    past.today()
        .of(mode)
        .forEach(
            (person, measure) -> {
              if (measure.count() > 0) {
                StandsOut.of(byDay, past.day(), person, limits.forBunches())
                    .flatMap(often -> tell(often, person, day, around))
                    .ifPresent(findings::add);
              }
            });
    return findings;
  }

  /** The things themselves are findings of their own, with their amounts. */
  private Optional<Finding> tell(
      StandsOut often, String person, HouseDay day, Surroundings around) {
    return found(day, around).stream()
        .filter(one -> one.subject().equals(person))
        .max(Comparator.comparing(Finding::at).thenComparing(Finding::key))
        .map(
            last ->
                new Finding(
                    mode,
                    person,
                    person,
                    day.date(),
                    Finding.OFTEN,
                    last.at(),
                    0,
                    last.confidencePercent(),
                    List.of(
                        new DetectionEvidence(
                            last.at(),
                            often.words(things),
                            often.expectedWords(),
                            "",
                            "",
                            "",
                            0,
                            0,
                            person,
                            "",
                            ""))));
  }
}
