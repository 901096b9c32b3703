package dev.titan.localstack.simulator.house;

import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.cash.CashDay;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.fraud.Dish;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import dev.titan.localstack.simulator.house.fraud.StagedDay;
import dev.titan.localstack.simulator.house.fraud.Staging;
import dev.titan.localstack.simulator.house.fraud.TruthRow;
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
  private final Staging staging;
  private final OrderSource source;
  private final Map<LocalDate, Made> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Made> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  private record Made(StagedDay staged, KitchenDay kitchen) {}

  HouseOutlet(long seed, ChainOutlet outlet, OrderSource honest, FraudOptions fraud) {
    this.seed = seed;
    this.outlet = outlet;
    this.staging = new Staging(seed, outlet, honest, fraud);
    this.source = staging.source();
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

  /** The orders behind it, as the API shows them. */
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

  /** Who is on duty on a business day; the roster, but for those who stay or leave otherwise. */
  public List<Roster.Shift> shifts(LocalDate day) {
    return staging.shifts(day);
  }

  /** What is sold here, by item id. */
  public Map<String, Dish> menu() {
    return Dish.all(outlet);
  }

  /** What was done on a business day that should not be, and what only looks like it. */
  public List<TruthRow> truth(LocalDate day) {
    return staging.day(day).truth();
  }

  /** The visits of a business day whose bills are in the books. */
  public OutletDay day(LocalDate day) {
    return staging.day(day).day();
  }

  /** The changes to kitchen order tickets of a business day, in the order of time. */
  public List<KotEvent> kots(LocalDate day) {
    return made(day).kitchen().events();
  }

  /** The till's audit trail of a business day, in the order of time. */
  public List<AuditEvent> audits(LocalDate day) {
    Made made = made(day);
    return TillDay.of(made.staged().honest(), made.kitchen(), made.staged().audits());
  }

  /** The drawer's book of a business day, in the order of time. */
  public List<CashEvent> cash(LocalDate day) {
    StagedDay staged = made(day).staged();
    return CashDay.of(staged.day(), staged.notes());
  }

  private synchronized Made made(LocalDate day) {
    Made made = kept.get(day);
    if (made == null) {
      StagedDay staged = staging.day(day);
      made = new Made(staged, KitchenDay.of(staged.honest(), staged.tickets()));
      kept.put(day, made);
    }
    return made;
  }
}
