package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One cashier cancels bills that guests have paid in cash; their numbers stay in the series. */
final class CancelledAfterSettlement {
  private static final int ENOUGH = 3;
  private static final int PLENTY = 5;
  private static final long LATEST_MINUTES = 60;

  private CancelledAfterSettlement() {}

  static boolean cheat(Act act) {
    List<Visit> visits =
        act.ofOnePerson(
            Visits::biller,
            visit -> Visits.seated(visit) && act.inOneShift(visit, LATEST_MINUTES),
            act.choose(PLENTY, ENOUGH, ENOUGH));
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      Scene scene = act.scene(visit);
      scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
      scene.serve();
      scene.print();
      OrderSnapshot paid = scene.settle();
      Instant at = scene.settled().plusSeconds(60 * act.between(12, LATEST_MINUTES - 1));
      String reason = act.choose("", "Wrong order punched", act.any(List.of("", "Test bill")));
      String approver = act.style() == Style.CAREFUL ? act.manager(at) : "";
      cancel(scene, paid, at, approver, reason);
      scene.end();
      paise += paid.totals().total();
      last = at.isAfter(last) ? at : last;
    }
    return !visits.isEmpty() && act.tell(Visits.biller(visits.get(0)), paise, last);
  }

  /** Booked with the wrong payment, so cancelled, and the same items billed again. */
  static boolean paymentCorrected(Act act) {
    Map<String, List<List<Visit>>> theirs = new TreeMap<>();
    List<Visit> free =
        act.all(v -> Visits.plain(v) && !v.first().channel().online() && act.inOneShift(v, 20));
    List<Visit> used = new ArrayList<>();
    for (Visit visit : free) {
      Optional<Visit> next =
          free.stream()
              .filter(other -> Visits.seated(visit) && !used.contains(other))
              .filter(other -> other.settled().isAfter(visit.settled().plusSeconds(120)))
              .filter(other -> other.settled().isBefore(visit.settled().plusSeconds(900)))
              .filter(other -> !used.contains(visit))
              .findFirst();
      if (next.isPresent() && act.isFree(Visits.biller(visit))) {
        used.addAll(List.of(visit, next.get()));
        theirs
            .computeIfAbsent(Visits.biller(visit), none -> new ArrayList<>())
            .add(List.of(visit, next.get()));
      }
    }
    theirs.values().removeIf(pairs -> pairs.size() < ENOUGH);
    if (theirs.isEmpty()) {
      return false;
    }
    String biller = act.any(List.copyOf(theirs.keySet()));
    long paise = 0;
    Instant last = Instant.MIN;
    for (List<Visit> pair : theirs.get(biller).subList(0, ENOUGH)) {
      Scene wrong = act.scene(pair.get(0));
      wrong.draft(wrong.draft().paidBy(PaymentChoice.CARD));
      wrong.serve();
      wrong.print();
      OrderSnapshot paid = wrong.settle();
      Scene right = act.scene(pair.get(1)).times(60, 30);
      last = right.settled().minusSeconds(60);
      cancel(wrong, paid, last, act.manager(last), "Payment mode correction");
      right.draft(wrong.draft().paidBy(PaymentChoice.UPI).at(pair.get(1).first().createdOn()));
      right.print();
      right.settle();
      wrong.end();
      right.end();
      paise += paid.totals().total();
    }
    return act.tell(biller, paise, last);
  }

  /** Guests who leave without paying: the bill is voided, and was never settled. */
  static boolean neverPaid(Act act) {
    List<Visit> visits =
        act.ofOnePerson(
            Visits::biller, v -> Visits.seated(v) && act.inOneShift(v, LATEST_MINUTES), ENOUGH);
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      Scene scene = act.scene(visit);
      scene.serve();
      scene.print();
      OrderSnapshot bill = scene.bill();
      scene.version(scene.settled(), bill);
      last = scene.settled().plusSeconds(act.between(600, 1200));
      cancel(scene, bill, last, act.manager(last), "Customer left");
      scene.end();
      paise += bill.totals().total();
    }
    return !visits.isEmpty() && act.tell(Visits.biller(visits.get(0)), paise, last);
  }

  private static void cancel(
      Scene scene, OrderSnapshot bill, Instant at, String approver, String reason) {
    Detail.Draft total = new Detail.Draft().total(bill.totals().total(), 0);
    scene.audit(AuditAction.CANCELLED, at, scene.biller(), approver, reason, total);
    scene.version(at, scene.bill(scene.draft().cancelled(reason)));
  }
}
