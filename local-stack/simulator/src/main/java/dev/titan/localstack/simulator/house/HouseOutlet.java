package dev.titan.localstack.simulator.house;

import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.cash.CashDay;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.kitchen.KitchenDay;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.house.till.TillDay;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One outlet behind its bills. Every event of a business day lies within that day. Keeps the two
 * days that were asked for last; safe for use by several threads.
 */
public final class HouseOutlet {
  private static final int DAYS_KEPT = 2;

  private final long seed;
  private final ChainOutlet outlet;
  private final OrderSource source;
  private final Map<LocalDate, Made> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Made> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  private record Made(OutletDay day, KitchenDay kitchen) {}

  HouseOutlet(long seed, ChainOutlet outlet, OrderSource source) {
    this.seed = seed;
    this.outlet = outlet;
    this.source = source;
  }

  /** The seed that everything follows from. */
  public long seed() {
    return seed;
  }

  /** The outlet as a caller of the API knows it. */
  public OutletProfile profile() {
    return outlet.profile();
  }

  /** The outlet as it was made. */
  public ChainOutlet outlet() {
    return outlet;
  }

  /** The orders behind it. */
  public OrderSource source() {
    return source;
  }

  /** Everybody who ever works here. */
  public List<Roster.Person> people() {
    return Roster.people(outlet);
  }

  /** Who worked on a business day. */
  public Roster roster(LocalDate day) {
    return Roster.of(seed, outlet, day);
  }

  /** The visits of a business day. */
  public OutletDay day(LocalDate day) {
    return made(day).day();
  }

  /** The changes to kitchen order tickets of a business day, in the order of time. */
  public List<KotEvent> kots(LocalDate day) {
    return made(day).kitchen().events();
  }

  /** The till's audit trail of a business day, in the order of time. */
  public List<AuditEvent> audits(LocalDate day) {
    Made made = made(day);
    return TillDay.of(made.day(), made.kitchen());
  }

  /** The drawer's book of a business day, in the order of time. */
  public List<CashEvent> cash(LocalDate day) {
    return CashDay.of(made(day).day());
  }

  private synchronized Made made(LocalDate day) {
    Made made = kept.get(day);
    if (made == null) {
      OutletDay visits = OutletDay.of(seed, outlet, source, day);
      made = new Made(visits, KitchenDay.of(visits));
      kept.put(day, made);
    }
    return made;
  }
}
