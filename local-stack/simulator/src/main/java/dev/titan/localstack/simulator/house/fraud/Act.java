package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing that is done on a day, or only looks like it.
 *
 * @param name the mode, or {@code mode/trap}
 */
record Act(Stage stage, boolean trap, String name, Style style, SplittableRandom random) {
  private static final int LARGEST = 8;

  private String mode() {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /** One of three, as the style is. */
  <T> T choose(T clumsy, T careful, T spread) {
    return switch (style) {
      case CLUMSY -> clumsy;
      case CAREFUL -> careful;
      case SPREAD -> spread;
    };
  }

  /** A number from {@code least} to {@code most}. */
  long between(long least, long most) {
    return least + random.nextLong(most - least + 1);
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /**
   * Whether it may be about the subject: no other truth of this mode on this day is, and whoever
   * cheats is one of those who do.
   */
  boolean isFree(String subject) {
    return isUntold(subject) && (trap || !stage.isHonest(name, subject));
  }

  /** Whether no other truth of this mode is about the subject on this day. */
  boolean isUntold(String subject) {
    return stage.isFree(mode(), subject);
  }

  /** A visit that nothing else is done to, as large as suits the style; and nothing else will. */
  Optional<Visit> pick(Predicate<Visit> fit) {
    List<Visit> found = all(fit);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    found.sort(Comparator.comparingLong(Visits::total));
    int from = style == Style.CLUMSY ? Math.max(0, found.size() - LARGEST) : 0;
    int to = style == Style.CAREFUL ? (found.size() + 1) / 2 : found.size();
    Visit visit = found.get(from + random.nextInt(to - from));
    stage.take(visit);
    return Optional.of(visit);
  }

  /** All visits that nothing else is done to, in the order of time. */
  List<Visit> all(Predicate<Visit> fit) {
    return new ArrayList<>(stage.day.visits().stream().filter(stage::isFree).filter(fit).toList());
  }

  /** So many visits of one person, in the order of time; none when nobody has as many. */
  List<Visit> ofOnePerson(Function<Visit, String> person, Predicate<Visit> fit, int number) {
    Map<String, List<Visit>> theirs = new TreeMap<>();
    for (Visit visit : all(fit)) {
      if (isFree(person.apply(visit))) {
        theirs.computeIfAbsent(person.apply(visit), none -> new ArrayList<>()).add(visit);
      }
    }
    theirs.values().removeIf(visits -> visits.size() < number);
    if (theirs.isEmpty()) {
      return List.of();
    }
    return some(any(List.copyOf(theirs.values())), number);
  }

  /** So many of these, in the order of time. */
  List<Visit> some(List<Visit> visits, int number) {
    List<Visit> drawn = new ArrayList<>(visits);
    for (int i = drawn.size() - 1; i > 0; i--) {
      Collections.swap(drawn, i, random.nextInt(i + 1));
    }
    List<Visit> some = new ArrayList<>(drawn.subList(0, number));
    some.sort(Comparator.comparing(visit -> visit.order().orderId()));
    some.forEach(stage::take);
    return some;
  }

  /** One of these lines of a visit: the dearest, the cheapest or any, as the style is. */
  int line(Visit visit, List<Integer> lines) {
    List<OrderLine> all = visit.first().lines();
    List<Integer> rising = new ArrayList<>(lines);
    rising.sort(Comparator.comparingLong(line -> all.get(line).unitPrice()));
    return choose(rising.get(rising.size() - 1), rising.get(0), any(rising));
  }

  /** Begins to tell a visit otherwise. */
  Scene scene(Visit visit) {
    return new Scene(this, visit);
  }

  /** The manager on duty. */
  String manager(Instant at) {
    return stage.day.roster().manager(at);
  }

  /** Whether a visit and so many minutes after it lie in one shift, before the books are closed. */
  boolean inOneShift(Visit visit, long minutesAfter) {
    Instant until = visit.settled().plusSeconds(60 * minutesAfter);
    return stage.day.roster().sameShift(visit.opened(), until)
        && until.isBefore(stage.day.roster().closes());
  }

  /** Says what was done. */
  boolean tell(String subject, long paise, Instant at) {
    return tell(subject, List.of(), paise, at);
  }

  /** Says what was done, and on which bills. */
  boolean tell(String subject, List<String> bills, long paise, Instant at) {
    stage.tell(
        new TruthRow(
            trap,
            name,
            stage.day.outlet().profile().outletId(),
            stage.day.date(),
            subject,
            bills,
            paise,
            at));
    return true;
  }
}
