package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.Ticket;
import dev.titan.localstack.simulator.house.kitchen.Ticket.Hand;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.time.Instant;
import java.util.Optional;

/** A quantity is cut on the ticket after the guest has the bill, and the guest pays in cash. */
final class QuantityCutAfterPrint {
  private static final long ONE = 1000;

  private QuantityCutAfterPrint() {}

  static boolean cheat(Act act) {
    return cut(act, false, act.choose("", "Guest took fewer", "Not served"), false);
  }

  /** The guest disputes it, and a manager agrees. */
  static boolean dispute(Act act) {
    return cut(act, true, "Guest dispute: not served", false);
  }

  /** Taken off by mistake, and punched again. */
  static boolean punchedAgain(Act act) {
    return cut(act, false, "Wrong item", true);
  }

  private static boolean cut(Act act, boolean allowed, String reason, boolean again) {
    Optional<Visit> picked = pick(act);
    picked.ifPresent(visit -> cut(act, visit, allowed, reason, again));
    return picked.isPresent();
  }

  private static void cut(Act act, Visit visit, boolean allowed, String reason, boolean again) {
    int number = act.line(visit, Visits.single(visit));
    Scene scene = act.scene(visit);
    scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
    Ticket ticket = scene.serve();
    scene.print();
    OrderLine line = scene.bill().lines().get(number);
    Instant at = scene.printed().plusSeconds(act.between(60, 200));
    String approver = allowed ? act.manager(at) : "";
    Hand hand = new Hand(scene.biller(), approver, reason);
    KotAction action =
        Scene.milli(line) > ONE ? KotAction.PARTIALLY_CANCELLED : KotAction.CANCELLED;
    ticket.add(at, action, scene.place(), line, -ONE, hand);
    OrderDraft less = Redraft.oneLess(scene.draft(), number);
    if (again) {
      Instant back = at.plusSeconds(act.between(30, 200));
      Hand same = Hand.of(scene.biller());
      scene.ticket(back, false).add(back, KotAction.FIRED, scene.place(), line, ONE, same);
    } else if (act.style() == Style.CLUMSY || allowed) {
      scene.modify(at.plusSeconds(5), less, line, -1, approver, reason);
    } else {
      scene.draft(less);
    }
    scene.settle();
    scene.end();
    act.tell(scene.biller(), line.unitPrice(), scene.settled());
  }

  private static Optional<Visit> pick(Act act) {
    return act.pick(
        visit ->
            Visits.seated(visit)
                && act.inOneShift(visit, 0)
                && visit.first().lines().size() >= 2
                && !Visits.single(visit).isEmpty()
                && act.isFree(Visits.biller(visit)));
  }
}
