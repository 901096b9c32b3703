package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.cash.CashNote;
import dev.titan.localstack.simulator.house.kitchen.Ticket;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One business day of an outlet with what was done on it.
 *
 * @param day the visits whose bills are in the books
 * @param honest those of them of which kitchen and till write as ever
 * @param tickets all tickets of the others
 * @param audits the till's entries about the others
 * @param notes what happened to the drawer
 * @param shown the orders as the API shows them
 * @param gone by number: from when on the API shows an order no longer
 * @param shifts who is on duty
 * @param truth what was done, and what only looks like it
 */
public record StagedDay(
    OutletDay day,
    OutletDay honest,
    List<Ticket> tickets,
    List<AuditEvent> audits,
    List<CashNote> notes,
    List<SimulatedOrder> shown,
    Map<Integer, Instant> gone,
    List<Roster.Shift> shifts,
    List<TruthRow> truth) {

  /** Keeps its own copies. */
  public StagedDay {
    tickets = List.copyOf(tickets);
    audits = List.copyOf(audits);
    notes = List.copyOf(notes);
    shown = List.copyOf(shown);
    gone = Map.copyOf(gone);
    shifts = List.copyOf(shifts);
    truth = List.copyOf(truth);
  }

  /** A day on which nothing was done. */
  static StagedDay honest(OutletDay day, List<SimulatedOrder> orders) {
    return new StagedDay(
        day,
        day,
        List.of(),
        List.of(),
        List.of(),
        orders,
        Map.of(),
        day.roster().shifts(),
        List.of());
  }
}
