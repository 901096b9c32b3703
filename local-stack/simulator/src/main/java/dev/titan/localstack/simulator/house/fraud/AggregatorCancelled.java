package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.Optional;

/** The food is with the rider, then the aggregator's order is cancelled, and nobody pays. */
final class AggregatorCancelled {
  private AggregatorCancelled() {}

  static boolean cheat(Act act) {
    return cancelled(
        act, true, act.choose("Order cancelled", "Customer not reachable", "Late delivery"), "");
  }

  /** The customer cancels, and the aggregator pays the house all the same. */
  static boolean compensated(Act act) {
    return cancelled(act, true, "Customer cancelled", ", compensation paid");
  }

  /** It is cancelled while the food is still there. */
  static boolean beforeDispatch(Act act) {
    return cancelled(act, false, "Customer cancelled", "");
  }

  private static boolean cancelled(Act act, boolean gone, String reason, String more) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.ridden(visit)
                    && act.inOneShift(visit, 60)
                    && act.isFree("bill " + visit.orderId()));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    scene.serve();
    scene.print();
    OrderSnapshot bill = scene.settle();
    Instant left = scene.settled().plusSeconds(act.between(900, 1200));
    Instant at = gone ? left.plusSeconds(act.between(300, 1500)) : left.minusSeconds(400);
    if (gone) {
      scene.audit(AuditAction.DISPATCHED, left, scene.waiter(), "", "");
    }
    String from = picked.get().first().channel().orderFrom();
    String words = "Cancelled by " + from + ": " + reason + more;
    long total = bill.totals().total();
    Detail.Draft totals = new Detail.Draft().total(total, 0);
    scene.audit(AuditAction.CANCELLED, at, "", "", words, totals);
    scene.version(at, scene.bill(scene.draft().cancelled(reason + more)));
    scene.end();
    return act.tell("bill " + scene.orderId(), total, at);
  }
}
