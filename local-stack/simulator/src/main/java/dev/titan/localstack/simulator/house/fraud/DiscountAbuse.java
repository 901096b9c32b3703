package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.DiscountRule;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One cashier gives discounts on their own: large ones, or small ones again and again. */
final class DiscountAbuse {
  private static final int OFTEN = 8;
  private static final int IN_CAMPAIGN = 2;
  private static final int MOST_CASHIERS = 3;

  private DiscountAbuse() {}

  static boolean cheat(Act act) {
    if (act.style() != Style.SPREAD) {
      int percent = (int) act.between(act.choose(40, 22, 0), act.choose(60, 26, 0));
      return once(act, act.choose("Discount", "Regular guest", ""), percent);
    }
    List<Visit> visits = act.ofOnePerson(Visits::biller, visit -> fits(act, visit), OFTEN);
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      Scene scene = act.scene(visit);
      String why = act.any(List.of("Regular guest", "Discount", "Friend of the house"));
      paise += give(scene, DiscountRule.percent(why, (int) act.between(8, 19)), true);
      last = scene.settled();
    }
    return !visits.isEmpty() && act.tell(Visits.biller(visits.get(0)), paise, last);
  }

  /** A campaign: every cashier gives the same to many. */
  static boolean campaign(Act act) {
    Map<String, List<Visit>> theirs = new LinkedHashMap<>();
    for (Visit visit : act.all(visit -> fits(act, visit))) {
      List<Visit> own = theirs.computeIfAbsent(Visits.biller(visit), none -> new ArrayList<>());
      if (own.size() < IN_CAMPAIGN) {
        own.add(visit);
      }
    }
    theirs.values().removeIf(visits -> visits.size() < IN_CAMPAIGN);
    if (theirs.size() < MOST_CASHIERS) {
      return false;
    }
    DiscountRule rule = DiscountRule.percent("Festive Feast", 25);
    theirs.forEach(
        (biller, visits) -> {
          long paise = 0;
          Instant last = Instant.MIN;
          for (Visit visit : visits) {
            Scene scene = act.scene(visit);
            paise += give(scene, rule, true);
            last = scene.settled();
          }
          if (act.isFree(biller)) {
            act.tell(biller, paise, last);
          }
        });
    return true;
  }

  /** The aggregator pays for it. */
  static boolean aggregatorFunded(Act act) {
    Optional<Visit> picked =
        act.pick(visit -> Visits.ridden(visit) && act.isFree(Visits.biller(visit)));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    String from = picked.get().first().channel().orderFrom();
    long paise = give(scene, DiscountRule.percent(from + " Offer", 35), false);
    return act.tell(scene.biller(), paise, scene.settled());
  }

  /** Staff pay half. */
  static boolean staffScheme(Act act) {
    return once(act, "Staff scheme", 50);
  }

  /** Guests spend their points. */
  static boolean loyalty(Act act) {
    return once(act, "Loyalty points", 30);
  }

  private static boolean once(Act act, String title, int percent) {
    Optional<Visit> picked =
        act.pick(visit -> fits(act, visit) && act.isFree(Visits.biller(visit)));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    long paise = give(scene, DiscountRule.percent(title, percent), true);
    return act.tell(scene.biller(), paise, scene.settled());
  }

  private static long give(Scene scene, DiscountRule rule, boolean byHand) {
    scene.serve();
    scene.draft(scene.draft().withDiscounts(List.of(rule)));
    long paise = scene.bill().totals().discount();
    if (byHand) {
      Instant at = scene.printed().minusSeconds(5);
      Detail.Draft given = new Detail.Draft().discount(0, paise);
      scene.audit(AuditAction.DISCOUNT_CHANGED, at, scene.biller(), "", rule.title(), given);
    }
    scene.print();
    scene.settle();
    scene.end();
    return paise;
  }

  private static boolean fits(Act act, Visit visit) {
    return Visits.seated(visit) && act.inOneShift(visit, 0);
  }
}
