package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.world.BusinessDays;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One outlet of the chain as a source of orders. Keeps the last few days that were asked for. */
final class ChainSource implements OrderSource {
  private static final BusinessDays DAYS =
      new BusinessDays(LocalDate.of(2015, 1, 1), LocalDate.of(2099, 12, 31));
  private static final int DAYS_KEPT = 6;

  private final long seed;
  private final ChainOutlet outlet;
  private final Orders orders;
  private final Lives lives;
  private final Map<LocalDate, List<SimulatedOrder>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, List<SimulatedOrder>> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  ChainSource(long seed, ChainOutlet outlet, LateChanges lateChanges) {
    this.seed = seed;
    this.outlet = outlet;
    this.orders = new Orders(outlet);
    this.lives = new Lives(outlet.taxes(), lateChanges);
  }

  @Override
  public OutletProfile outlet() {
    return outlet.profile();
  }

  @Override
  public BusinessDays businessDays() {
    return DAYS;
  }

  @Override
  public synchronized List<SimulatedOrder> day(LocalDate businessDay) {
    if (!DAYS.contains(businessDay)) {
      return List.of();
    }
    List<SimulatedOrder> day = kept.get(businessDay);
    if (day == null) {
      day = generate(businessDay);
      kept.put(businessDay, day);
    }
    return day;
  }

  private List<SimulatedOrder> generate(LocalDate day) {
    OutletProfile profile = outlet.profile();
    long daySeed = Demand.daySeed(seed, profile.outletId(), day);
    SplittableRandom random = Seeds.random(daySeed, 0);
    Staff staff = new Staff(outlet.staff(), day, random);
    int bills = Demand.bills(outlet.averageBills(), day, random);
    List<Instant> instants = new ArrayList<>(bills);
    for (LocalDateTime local : Demand.arrivals(profile, day, bills, random)) {
      instants.add(local.atZone(profile.zone()).toInstant());
    }
    // Where clocks change while the outlet is open, local order is not the order of events.
    instants.sort(null);
    List<SimulatedOrder> made = new ArrayList<>(bills);
    for (Instant created : instants) {
      int orderId = made.size() + 1;
      SplittableRandom own = Seeds.random(daySeed, orderId);
      LocalDateTime local = created.atZone(profile.zone()).toLocalDateTime();
      OrderDraft draft = orders.at(local, orderId, staff, own);
      made.add(
          new SimulatedOrder(
              profile.outletId(),
              day,
              orderId,
              SimulatedOrder.refId(day, orderId),
              lives.live(draft, created, own)));
    }
    return List.copyOf(made);
  }
}
