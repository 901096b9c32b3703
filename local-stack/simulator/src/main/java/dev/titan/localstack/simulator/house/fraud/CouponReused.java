package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.DiscountRule;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.Customer;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.List;

/** One coupon of one guest is entered for bills of others, who pay in full. */
final class CouponReused {
  static final String NAME = "coupon_reused";
  private static final String COUPON = "FLAT75";
  private static final int RUPEES = 75;
  private static final int CROWD = 7;
  private static final int AGAIN = 3;

  private CouponReused() {}

  /** The subject of a case, but for the phone, which a case shows as a hash only. */
  static String subject(String phone) {
    return "Coupon " + COUPON + " of " + phone;
  }

  /** What falls on this day of a week's doings. */
  static boolean cheat(Act act, Patterns.Share share) {
    List<Visit> visits = act.all(visit -> fits(act, visit));
    if (visits.size() < share.times()) {
      throw new IllegalStateException("no bills on " + act.stage().day.date());
    }
    Instant last = Instant.MIN;
    List<Visit> some = act.some(visits, share.times());
    for (Visit visit : some) {
      Scene scene = used(act, visit, share.who());
      scene.print();
      scene.settle();
      scene.end();
      last = scene.settled();
    }
    return !share.last()
        || act.tell(subject(share.who()), numbers(some), share.paise() * share.timesInAll(), last);
  }

  /** The number that is typed for everybody who gives none. */
  static boolean sharedPhone(Act act) {
    String phone = "9999999999";
    List<Visit> visits = act.all(visit -> fits(act, visit));
    if (visits.size() < CROWD || !act.isFree(subject(phone))) {
      return false;
    }
    Instant last = Instant.MIN;
    List<Visit> some = act.some(visits, CROWD);
    for (Visit visit : some) {
      Scene scene = used(act, visit, phone);
      scene.print();
      scene.settle();
      scene.end();
      last = scene.settled();
    }
    return act.tell(subject(phone), numbers(some), 100L * RUPEES * CROWD, last);
  }

  /** The bill is voided twice before the guest pays the third one. */
  static boolean voided(Act act) {
    List<Visit> visits = act.all(visit -> fits(act, visit));
    String phone = "558%05d77".formatted(act.between(0, 99_999));
    if (visits.size() < AGAIN) {
      return false;
    }
    List<Visit> some = act.some(visits, AGAIN);
    Instant last = Instant.MIN;
    for (Visit visit : some) {
      Scene scene = used(act, visit, phone);
      scene.print();
      last = scene.settled();
      if (visit.equals(some.get(AGAIN - 1))) {
        scene.settle();
      } else {
        OrderSnapshot bill = scene.bill();
        scene.version(scene.settled(), bill);
        Instant at = scene.settled().plusSeconds(60);
        Detail.Draft total = new Detail.Draft().total(bill.totals().total(), 0);
        String why = "Wrong order punched";
        scene.audit(AuditAction.CANCELLED, at, scene.biller(), act.manager(at), why, total);
        scene.version(at, scene.bill(scene.draft().cancelled(why)));
      }
      scene.end();
    }
    return act.tell(subject(phone), numbers(some), 100L * RUPEES * AGAIN, last);
  }

  private static List<String> numbers(List<Visit> visits) {
    return visits.stream().map(Visit::orderId).toList();
  }

  private static Scene used(Act act, Visit visit, String phone) {
    Scene scene = act.scene(visit);
    scene.serve();
    scene.draft(
        scene
            .draft()
            .paidBy(PaymentChoice.CASH)
            .of(new Customer("Guest", phone))
            .withDiscounts(List.of(DiscountRule.rupees(COUPON, RUPEES))));
    Detail.Draft detail =
        new Detail.Draft().discount(0, scene.bill().totals().discount()).coupon(COUPON, phone);
    Instant at = scene.printed().minusSeconds(5);
    scene.audit(AuditAction.COUPON_APPLIED, at, scene.biller(), "", "", detail);
    return scene;
  }

  private static boolean fits(Act act, Visit visit) {
    return Visits.seated(visit) && act.inOneShift(visit, 10) && Visits.total(visit) > 20_000;
  }
}
