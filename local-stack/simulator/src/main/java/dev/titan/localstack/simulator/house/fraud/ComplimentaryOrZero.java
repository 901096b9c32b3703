package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** One cashier books as given away what guests have paid for, whole bills or lines. */
final class ComplimentaryOrZero {
  private static final int BILLS = 5;
  private static final int LINES = 3;

  private ComplimentaryOrZero() {}

  static boolean cheat(Act act) {
    return act.style() == Style.CAREFUL
        ? zeroLines(act)
        : givenAway(act, act.choose(BILLS + 2, 0, BILLS), "", visit -> true, false);
  }

  /** The owner has guests. */
  static boolean ownersTable(Act act) {
    return givenAway(act, BILLS, "Owner's table", visit -> true, true);
  }

  /** Something new is tried. */
  static boolean tasting(Act act) {
    return givenAway(act, BILLS, "Tasting", visit -> true, true);
  }

  /** Guests who complained are to come again. */
  static boolean complaint(Act act) {
    return givenAway(act, BILLS, "Complaint recovery", visit -> true, true);
  }

  /** The staff eat, as many as there are. */
  static boolean staffMeals(Act act) {
    return givenAway(
        act, LINES, "Staff meal", visit -> visit.first().channel().persons() == 1, false);
  }

  private static boolean givenAway(
      Act act, int number, String reason, Predicate<Visit> fit, boolean allowed) {
    List<Visit> visits =
        act.ofOnePerson(
            Visits::biller,
            visit -> Visits.seated(visit) && act.inOneShift(visit, 0) && fit.test(visit),
            number);
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      Scene scene = act.scene(visit);
      scene.serve();
      scene.print();
      scene.draft(scene.draft().givenAway());
      last = scene.settled();
      String approver = allowed ? act.manager(last) : "";
      Detail.Draft given = new Detail.Draft().discount(0, scene.bill().totals().discount());
      scene.audit(AuditAction.COMPLIMENTED, last, scene.biller(), approver, reason, given);
      scene.version(last, scene.bill());
      scene.end();
      paise += scene.bill().totals().core();
    }
    return !visits.isEmpty() && act.tell(Visits.biller(visits.get(0)), paise, last);
  }

  private static boolean zeroLines(Act act) {
    List<Visit> visits =
        act.ofOnePerson(
            Visits::biller,
            visit ->
                Visits.seated(visit)
                    && act.inOneShift(visit, 0)
                    && visit.first().lines().size() >= 2
                    && !Visits.bare(visit).isEmpty(),
            LINES);
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      int number = act.line(visit, Visits.bare(visit));
      Scene scene = act.scene(visit);
      scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
      scene.serve();
      OrderLine line = scene.bill().lines().get(number);
      scene.draft(
          Redraft.replacing(
              scene.draft(), number, Redraft.at(scene.draft().lines().get(number), 0)));
      scene.print();
      scene.settle();
      scene.end();
      paise += line.total();
      last = scene.settled();
    }
    return !visits.isEmpty() && act.tell(Visits.biller(visits.get(0)), paise, last);
  }
}
