package dev.titan.localstack.simulator.house.visit;

import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One business day of one outlet: who worked, and the visits by the number of their bill. A pure
 * function of seed, outlet and date.
 */
public final class OutletDay {
  private static final Duration CLOSE_OUT = Duration.ofMinutes(20);
  private static final long HOUSE = 0x686f757365L;

  private final ChainOutlet outlet;
  private final LocalDate date;
  private final Roster roster;
  private final long seed;
  private final List<Visit> visits;

  private OutletDay(
      ChainOutlet outlet, LocalDate date, Roster roster, long seed, List<Visit> visits) {
    this.outlet = outlet;
    this.date = date;
    this.roster = roster;
    this.seed = seed;
    this.visits = visits;
  }

  /** The day of an outlet that has these orders. */
  public static OutletDay of(
      long seed, ChainOutlet outlet, List<SimulatedOrder> orders, LocalDate date) {
    long own = Seeds.mix(Seeds.mix(seed, outlet.profile().outletId()), date.toEpochDay(), HOUSE);
    OutletDay day =
        new OutletDay(outlet, date, Roster.of(seed, outlet, date), own, new ArrayList<>());
    VisitPlan plan = new VisitPlan(day);
    for (SimulatedOrder order : orders) {
      day.visits.add(plan.visit(order, day.random("visit", order.orderId())));
    }
    return day;
  }

  /** The same day with other visits. */
  public OutletDay with(List<Visit> others) {
    return new OutletDay(outlet, date, roster, seed, List.copyOf(others));
  }

  /** The outlet. */
  public ChainOutlet outlet() {
    return outlet;
  }

  /** The business date. */
  public LocalDate date() {
    return date;
  }

  /** Who worked. */
  public Roster roster() {
    return roster;
  }

  /** The visits, by the number of their bill. */
  public List<Visit> visits() {
    return List.copyOf(visits);
  }

  /** A generator for one named part of the day, and one number within it. */
  public SplittableRandom random(String part, long number) {
    return Seeds.random(Seeds.mix(seed, part), number);
  }

  /** When the day's books are put in order, after the last guest. */
  public Instant closeOut() {
    return roster.closes().plus(CLOSE_OUT);
  }

  /** The instant, or the last one of the day where it would lie behind that. */
  public Instant within(Instant at) {
    Instant end = outlet.profile().endOf(date).minusSeconds(1);
    return at.isAfter(end) ? end : at;
  }
}
