package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.cash.CashNote;
import dev.titan.localstack.simulator.house.kitchen.Ticket;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A day while it is being told otherwise. */
final class Stage {
  final OutletDay day;
  final List<Ticket> tickets = new ArrayList<>();
  final List<AuditEvent> audits = new ArrayList<>();
  final List<CashNote> notes = new ArrayList<>();
  private final List<SimulatedOrder> orders;
  private final Set<Integer> taken = new HashSet<>();
  private final Map<Integer, Visit> retold = new HashMap<>();
  private final Set<Integer> unbooked = new HashSet<>();
  private final Set<Integer> never = new HashSet<>();
  private final Map<Integer, Instant> gone = new HashMap<>();
  private final Map<Integer, Instant> late = new HashMap<>();
  private final List<TruthRow> truth = new ArrayList<>();
  private final Set<String> reserved;
  private final Function<String, Set<String>> cheats;
  private List<Roster.Shift> shifts;

  Stage(
      OutletDay day,
      List<SimulatedOrder> orders,
      Set<String> reserved,
      Function<String, Set<String>> cheats) {
    this.day = day;
    this.orders = orders;
    this.reserved = Set.copyOf(reserved);
    this.cheats = cheats;
    this.shifts = day.roster().shifts();
  }

  /** Keeps a visit from being used for anything else. */
  void take(Visit visit) {
    taken.add(visit.order().orderId());
  }

  boolean isFree(Visit visit) {
    return !taken.contains(visit.order().orderId());
  }

  /** Whether somebody of the staff would never cheat so. */
  boolean isHonest(String mode, String subject) {
    return day.outlet().staff().contains(subject) && !cheats.apply(mode).contains(subject);
  }

  /** Whether somebody may be in something that goes over days. */
  boolean isReserved(String person) {
    return reserved.contains(person);
  }

  /**
   * A visit with its bill as it was made in the end; its own tickets and entries are the stage's.
   */
  void retell(Visit visit) {
    retold.put(visit.order().orderId(), visit);
  }

  /** A bill that never gets to the books; the API has never heard of it. */
  void drop(Visit visit) {
    retold.put(visit.order().orderId(), visit);
    unbooked.add(visit.order().orderId());
    never.add(visit.order().orderId());
  }

  /** A bill that leaves the books, and the API, at an instant. */
  void drop(Visit visit, Instant at) {
    retold.put(visit.order().orderId(), visit);
    unbooked.add(visit.order().orderId());
    gone.put(visit.order().orderId(), at);
  }

  /** A bill that the API shows from an instant on, whenever it was made. */
  void showFrom(Visit visit, Instant at) {
    late.put(visit.order().orderId(), at);
  }

  /** Who is on duty after all. */
  void shifts(List<Roster.Shift> changed) {
    shifts = List.copyOf(changed);
  }

  List<Roster.Shift> shifts() {
    return shifts;
  }

  /** Whether nothing has been told of a subject in a mode, neither true nor only seeming so. */
  boolean isFree(String mode, String subject) {
    return truth.stream()
        .noneMatch(row -> row.mode().equals(mode) && row.subject().equals(subject));
  }

  void tell(TruthRow row) {
    truth.add(row);
  }

  StagedDay told() {
    List<Visit> booked = new ArrayList<>();
    List<Visit> honest = new ArrayList<>();
    for (Visit visit : day.visits()) {
      int number = visit.order().orderId();
      if (!retold.containsKey(number)) {
        honest.add(visit);
      }
      if (!unbooked.contains(number)) {
        booked.add(retold.getOrDefault(number, visit));
      }
    }
    return new StagedDay(
        day.with(booked),
        day.with(honest),
        tickets,
        audits,
        notes,
        orders.stream().filter(order -> !never.contains(order.orderId())).map(this::shown).toList(),
        gone,
        shifts,
        truth);
  }

  private SimulatedOrder shown(SimulatedOrder order) {
    int number = order.orderId();
    SimulatedOrder told = retold.containsKey(number) ? retold.get(number).order() : order;
    Instant from = late.get(number);
    if (from == null) {
      return told;
    }
    // Whatever was done to it until then is all that is ever heard of it.
    List<OrderVersion> versions = new ArrayList<>();
    for (OrderVersion version : told.versions()) {
      if (!version.from().isAfter(from)) {
        versions.clear();
        versions.add(new OrderVersion(from, version.content()));
      } else {
        versions.add(version);
      }
    }
    return new SimulatedOrder(told.outletId(), told.businessDay(), number, told.refId(), versions);
  }
}
