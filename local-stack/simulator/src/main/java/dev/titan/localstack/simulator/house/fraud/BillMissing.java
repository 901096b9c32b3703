package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A bill from the counter is made to vanish, with the cash that was paid for it. It was for
 * something that needs no ticket, or its tickets would be without a bill.
 */
final class BillMissing {
  private static final int NEIGHBOURS = 3;

  private BillMissing() {}

  static boolean cheat(Act act) {
    List<Visit> all = act.stage().day.visits();
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.atCounter(visit)
                    && act.inOneShift(visit, 30)
                    && between(all, visit)
                    && act.isFree("bill " + visit.orderId()));
    if (picked.isEmpty()) {
      return false;
    }
    Visit visit = picked.get();
    Scene scene = act.scene(visit);
    scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
    long paise = scene.bill().totals().total();
    Instant at = scene.settled();
    if (act.style() == Style.CAREFUL) {
      // Gone before anything was sent anywhere: all that is left is the gap.
      scene.version(scene.settled(), scene.bill());
      act.stage().drop(scene.told());
      return act.tell("bill " + visit.orderId(), paise, at);
    }
    scene.print();
    if (act.style() == Style.CLUMSY) {
      scene.settle();
      at = at.plusSeconds(act.between(300, 1500));
      Detail.Draft total = new Detail.Draft().total(paise, 0);
      scene.audit(AuditAction.DELETED, at, scene.biller(), "", "", total);
      act.stage().drop(scene.told(), at);
    } else {
      // Printed for the guest, and removed before it was booked as paid.
      scene.version(scene.settled(), scene.bill());
      act.stage().drop(scene.told());
    }
    return act.tell("bill " + visit.orderId(), paise, at);
  }

  // A number is missed only when there are others on both sides.
  private static boolean between(List<Visit> all, Visit visit) {
    int number = visit.order().orderId();
    return all.stream().filter(other -> near(other, number - NEIGHBOURS, number)).count() > 1
        && all.stream().filter(other -> near(other, number, number + NEIGHBOURS)).count() > 1;
  }

  private static boolean near(Visit visit, int from, int to) {
    return visit.order().orderId() >= from && visit.order().orderId() <= to;
  }

  /** A terminal is offline for some hours, and its bills come when it is back. */
  static boolean offlineTerminal(Act act) {
    List<Visit> all = act.all(Visits::plain);
    if (all.size() < 40) {
      return false;
    }
    int from = (int) act.between(10, all.size() - 20);
    List<Visit> offline = all.subList(from, from + 6);
    Instant last =
        offline.stream().map(Visit::settled).max(Comparator.naturalOrder()).orElseThrow();
    Instant back = last.plusSeconds(act.between(4 * 3600, 6 * 3600));
    for (Visit visit : offline) {
      act.stage().take(visit);
      act.stage().showFrom(visit, back);
    }
    return act.tell("bill " + offline.get(0).orderId(), Visits.total(offline.get(0)), back);
  }

  /** A test bill that the till voided: its number is there, cancelled. */
  static boolean voided(Act act) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.atCounter(visit)
                    && act.inOneShift(visit, 30)
                    && act.isFree("bill " + visit.orderId()));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    long paise = scene.bill().totals().total();
    Instant at = scene.settled().plusSeconds(40);
    scene.version(scene.settled(), scene.bill());
    scene.version(at, scene.bill(scene.draft().cancelled("Test bill")));
    Detail.Draft total = new Detail.Draft().total(paise, 0);
    scene.audit(AuditAction.CANCELLED, at, scene.biller(), act.manager(at), "Test bill", total);
    scene.end();
    return act.tell("bill " + scene.orderId(), paise, at);
  }
}
