package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What kinds of things happened to an order. Most orders are honest, and of most modes this alone
 * says that there is nothing to look for. Immutable.
 */
public final class Happened {

  private final Set<KotAction> onTickets = EnumSet.noneOf(KotAction.class);
  private final Set<BillAuditAction> onBills = EnumSet.noneOf(BillAuditAction.class);
  private boolean takenOff;
  private boolean allowed;
  private boolean withdrawn;

  private Happened() {}

  static Happened in(List<KotEvent> kots, List<BillTrail> bills) {
    Happened happened = new Happened();
    for (KotEvent kot : kots) {
      happened.onTickets.add(kot.action());
      happened.takenOff |= kot.quantityMilli() < 0;
      happened.allowed |= !kot.approver().isEmpty();
    }
    for (BillTrail bill : bills) {
      for (BillAudit audit : bill.audits()) {
        happened.onBills.add(audit.action());
        happened.allowed |= !audit.approver().isEmpty();
      }
      happened.withdrawn |=
          bill.bill().isPresent() && bill.bill().get().status() == BillStatus.WITHDRAWN;
    }
    return happened;
  }

  /** Whether any of these was done to a ticket. */
  boolean onTickets(Set<KotAction> actions) {
    return !Collections.disjoint(onTickets, actions);
  }

  /** Whether any of these was done to a bill. */
  boolean onBills(Set<BillAuditAction> actions) {
    return !Collections.disjoint(onBills, actions);
  }

  /** Whether this was done to a bill. */
  boolean onBills(BillAuditAction action) {
    return onBills.contains(action);
  }

  /** Whether something was taken off a ticket. */
  boolean takenOff() {
    return takenOff;
  }

  /** Whether somebody is named who allowed something. */
  boolean allowed() {
    return allowed;
  }

  /** Whether a bill is no longer shown. */
  boolean withdrawn() {
    return withdrawn;
  }
}
