package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.world.BusinessDays;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Tells the days of an outlet as the options want them. A day is a pure function of the chain's
 * seed, the options, outlet and date, whatever was asked for before. Keeps the days that were asked
 * for last; safe for use by several threads.
 */
public final class Staging {
  private static final int DAYS_KEPT = 12;

  private final long seed;
  private final ChainOutlet outlet;
  private final OrderSource honest;
  private final FraudOptions options;
  private final Patterns patterns;
  private final Map<LocalDate, StagedDay> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, StagedDay> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  /** The days of an outlet whose honest orders the source knows. */
  public Staging(long seed, ChainOutlet outlet, OrderSource honest, FraudOptions options) {
    this.seed = seed;
    this.outlet = outlet;
    this.honest = honest;
    this.options = options;
    this.patterns = new Patterns(seed, outlet, options);
  }

  /** The orders as the API shows them. */
  public OrderSource source() {
    return options.equals(FraudOptions.NONE) ? honest : new Shown();
  }

  /** A business day. */
  public StagedDay day(LocalDate date) {
    synchronized (kept) {
      StagedDay day = kept.get(date);
      if (day == null) {
        day = isHonest(date) ? honest(date) : stage(date);
        kept.put(date, day);
      }
      return day;
    }
  }

  /** Who is on duty on a business day. */
  public List<Roster.Shift> shifts(LocalDate date) {
    return isHonest(date) ? Roster.of(seed, outlet, date).shifts() : day(date).shifts();
  }

  private boolean isHonest(LocalDate date) {
    return options.beginAfter(date) || !honest.businessDays().contains(date);
  }

  private StagedDay honest(LocalDate date) {
    List<SimulatedOrder> orders = honest.day(date);
    if (!options.equals(FraudOptions.NONE)) {
      orders = Aggregators.only(orders);
    }
    return StagedDay.honest(OutletDay.of(seed, outlet, orders, date), orders);
  }

  private StagedDay stage(LocalDate date) {
    long own = Seeds.mix(Seeds.mix(options.seed(), outlet.profile().outletId()), date.toEpochDay());
    List<TruthRow> gaps = new ArrayList<>();
    List<SimulatedOrder> orders = renumbered(Aggregators.only(honest.day(date)), date, own, gaps);
    Stage stage =
        new Stage(
            OutletDay.of(seed, outlet, orders, date),
            orders,
            patterns.reserved(date),
            patterns::cheats);
    gaps.forEach(stage::tell);
    int number = 0;
    for (Patterns.Share share : patterns.refunds(date)) {
      RefundAbuse.cheat(act(stage, false, RefundAbuse.NAME, share.style(), own, number++), share);
    }
    for (Patterns.Share share : patterns.coupons(date)) {
      CouponReused.cheat(act(stage, false, CouponReused.NAME, share.style(), own, number++), share);
    }
    Playbook.daily()
        .forEach(
            (mode, scheme) ->
                play(stage, false, mode, scheme, options.modes().getOrDefault(mode, 0), own));
    Playbook.innocent()
        .forEach((trap, scheme) -> play(stage, true, trap, scheme, options.traps(), own));
    return stage.told();
  }

  private void play(
      Stage stage, boolean trap, String name, Scheme scheme, int perThousand, long own) {
    SplittableRandom random = Seeds.random(Seeds.mix(own, name), 0);
    int times = perThousand / 1000 + (random.nextInt(1000) < perThousand % 1000 ? 1 : 0);
    List<Style> styles = options.styles().stream().sorted().toList();
    for (int i = 1; i <= times; i++) {
      Style style = trap ? Style.SPREAD : styles.get(random.nextInt(styles.size()));
      scheme.play(act(stage, trap, name, style, own, i));
    }
  }

  private static Act act(
      Stage stage, boolean trap, String name, Style style, long own, int number) {
    return new Act(stage, trap, name, style, Seeds.random(Seeds.mix(own, name), 1, number));
  }

  // The series of numbers of a day is its own before anybody does anything on it.
  private List<SimulatedOrder> renumbered(
      List<SimulatedOrder> orders, LocalDate date, long own, List<TruthRow> gaps) {
    if (countsThroughTheYear(date) && !orders.isEmpty()) {
      List<SimulatedOrder> last = honest.day(Series.lastOfYear(date));
      List<SimulatedOrder> changed = Series.throughTheYear(last, orders);
      if (changed.get(0).orderId() == 1) {
        // It begins anew on this day.
        int missing =
            date.equals(Series.lastOfYear(date))
                ? Series.firstMissing(changed)
                : Series.afterTheYear(last);
        gaps.add(gap(Series.FINANCIAL_YEAR, date, missing));
      }
      return changed;
    }
    for (String trap : List.of(Series.RESET, Series.SECOND_TERMINAL)) {
      SplittableRandom random = Seeds.random(Seeds.mix(own, trap), 0);
      if (random.nextInt(1000) < options.traps() && !orders.isEmpty()) {
        List<SimulatedOrder> changed =
            trap.equals(Series.RESET)
                ? Series.reset(orders, random)
                : Series.twoTerminals(orders, random);
        gaps.add(gap(trap, date, Series.firstMissing(changed)));
        return changed;
      }
    }
    return orders;
  }

  private TruthRow gap(String trap, LocalDate date, int number) {
    return new TruthRow(
        true,
        trap,
        outlet.profile().outletId(),
        date,
        "bill " + number,
        List.of(),
        0,
        outlet.profile().endOf(date));
  }

  /** A till counts so on both days or on none. */
  private boolean countsThroughTheYear(LocalDate date) {
    if (!Series.endsAYear(date) || options.beginAfter(Series.lastOfYear(date))) {
      return false;
    }
    long own = Seeds.mix(Seeds.mix(options.seed(), outlet.profile().outletId()), date.getYear());
    return Seeds.random(Seeds.mix(own, Series.FINANCIAL_YEAR), 0).nextInt(1000) < options.traps();
  }

  private final class Shown implements OrderSource {
    @Override
    public OutletProfile outlet() {
      return honest.outlet();
    }

    @Override
    public BusinessDays businessDays() {
      return honest.businessDays();
    }

    @Override
    public List<SimulatedOrder> day(LocalDate businessDay) {
      return Staging.this.day(businessDay).shown();
    }

    @Override
    public List<VisibleOrder> ordersAsOf(LocalDate businessDay, Instant now) {
      Map<Integer, Instant> gone = Staging.this.day(businessDay).gone();
      return OrderSource.super.ordersAsOf(businessDay, now).stream()
          .filter(order -> gone.getOrDefault(order.order().orderId(), Instant.MAX).isAfter(now))
          .toList();
    }
  }
}
