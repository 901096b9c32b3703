package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.cash.CashAction;
import dev.titan.localstack.simulator.house.cash.CashNote;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.till.Tender;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.List;

/** One cashier gives cash back on paid bills, to nobody, several times in a week. */
final class RefundAbuse {
  static final String NAME = "refund_abuse";
  private static final int ENOUGH = 3;
  private static final long LATEST_MINUTES = 45;

  private RefundAbuse() {}

  /** What falls on this day of a week's doings. */
  static boolean cheat(Act act, Patterns.Share share) {
    List<Visit> visits =
        act.all(
            visit ->
                fits(act, visit)
                    && Visits.biller(visit).equals(share.who())
                    && Visits.total(visit) > share.paise());
    if (visits.size() < share.times()) {
      throw new IllegalStateException(
          "%s has no %d bills on %s".formatted(share.who(), share.times(), act.stage().day.date()));
    }
    Instant last = Instant.MIN;
    for (Visit visit : act.some(visits, share.times())) {
      Scene scene = paid(act, visit, PaymentChoice.CASH);
      last = scene.settled().plusSeconds(60 * act.between(3, LATEST_MINUTES - 1));
      String reason = act.choose("", "Guest not happy", act.any(List.of("", "Returned")));
      Detail.Draft back = new Detail.Draft().tender("", Tender.CASH, share.paise());
      scene.audit(AuditAction.REFUNDED, last, scene.biller(), "", reason, back);
      act.stage().notes.add(new CashNote(CashAction.REFUND, last, share.paise(), reason));
      scene.end();
    }
    return !share.last() || act.tell(share.who(), share.paise() * share.timesInAll(), last);
  }

  /** Guests have paid twice by UPI, and one payment goes back the way it came. */
  static boolean reversal(Act act) {
    return innocent(
        act,
        PaymentChoice.UPI,
        (scene, at) -> {
          Detail.Draft back = new Detail.Draft().tender("", "UPI", scene.bill().totals().total());
          scene.audit(AuditAction.REFUNDED, at, scene.biller(), "", "Paid twice", back);
        });
  }

  /** The cash is given back because the guest would rather pay by UPI, and does. */
  static boolean paidAgain(Act act) {
    return innocent(
        act,
        PaymentChoice.CASH,
        (scene, at) -> {
          Detail.Draft back =
              new Detail.Draft().tender("", Tender.CASH, scene.bill().totals().total());
          scene.audit(AuditAction.REFUNDED, at, scene.biller(), "", "Pays by UPI", back);
          scene.draft(scene.draft().paidBy(PaymentChoice.UPI));
          OrderSnapshot bill = scene.bill();
          Instant again = at.plusSeconds(40);
          scene.audit(
              AuditAction.SETTLED, again, scene.biller(), "", "", Scene.tender("", "UPI", bill));
          scene.version(again, bill);
        });
  }

  private interface Ending {
    void of(Scene scene, Instant at);
  }

  private static boolean innocent(Act act, PaymentChoice by, Ending ending) {
    List<Visit> visits =
        act.ofOnePerson(
            Visits::biller,
            visit -> fits(act, visit) && !act.stage().isReserved(Visits.biller(visit)),
            ENOUGH);
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      Scene scene = paid(act, visit, by);
      last = scene.settled().plusSeconds(act.between(100, 400));
      ending.of(scene, last);
      scene.end();
      paise += Visits.total(visit);
    }
    return !visits.isEmpty() && act.tell(Visits.biller(visits.get(0)), paise, last);
  }

  private static Scene paid(Act act, Visit visit, PaymentChoice by) {
    Scene scene = act.scene(visit);
    scene.draft(scene.draft().paidBy(by));
    scene.serve();
    scene.print();
    scene.settle();
    return scene;
  }

  private static boolean fits(Act act, Visit visit) {
    return (Visits.seated(visit) || Visits.takenAway(visit))
        && act.inOneShift(visit, LATEST_MINUTES);
  }
}
