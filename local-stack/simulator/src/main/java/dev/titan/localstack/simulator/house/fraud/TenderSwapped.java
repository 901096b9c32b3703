package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Tender;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.Optional;

/** What was paid by UPI or card is booked as cash afterwards. */
final class TenderSwapped {
  private static final long LATEST_MINUTES = 50;

  private TenderSwapped() {}

  static boolean cheat(Act act) {
    long seconds = 60 * act.choose(45L, 4L, act.between(10, 40));
    return swapped(act, seconds, false, act.choose("", "UPI pending", "Booked wrongly"));
  }

  /** The wrong button, put right within two minutes. */
  static boolean wrongButton(Act act) {
    return swapped(act, act.between(15, 110), false, "Wrong button");
  }

  /** The guest's payment did not come in, and a manager saw the guest pay in cash. */
  static boolean pending(Act act) {
    return swapped(act, act.between(180, 900), true, "UPI pending, paid in cash");
  }

  private static boolean swapped(Act act, long seconds, boolean allowed, String reason) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                (Visits.seated(visit) || Visits.takenAway(visit))
                    && act.inOneShift(visit, LATEST_MINUTES)
                    && act.isFree(Visits.biller(visit)));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    boolean card = !allowed && act.random().nextInt(3) == 0;
    scene.draft(scene.draft().paidBy(card ? PaymentChoice.CARD : PaymentChoice.UPI));
    scene.serve();
    scene.print();
    String before = Tender.of(scene.settle().settlement());
    Instant at = scene.settled().plusSeconds(seconds);
    scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
    OrderSnapshot bill = scene.bill();
    scene.audit(
        AuditAction.TENDER_CHANGED,
        at,
        scene.biller(),
        allowed ? act.manager(at) : "",
        reason,
        Scene.tender(before, Tender.CASH, bill));
    scene.version(at, bill);
    scene.end();
    return act.tell(scene.biller(), bill.totals().total(), at);
  }
}
