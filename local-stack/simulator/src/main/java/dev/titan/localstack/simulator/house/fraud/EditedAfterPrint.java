package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.DiscountRule;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The guest has the bill, it is made smaller, and the guest pays in cash what was printed. */
final class EditedAfterPrint {
  private EditedAfterPrint() {}

  static boolean cheat(Act act) {
    Optional<Visit> picked = pick(act);
    if (picked.isEmpty()) {
      return false;
    }
    Visit visit = picked.get();
    int number = act.line(visit, Visits.single(visit));
    Scene scene = printedForCash(act, visit);
    OrderSnapshot full = scene.bill();
    Instant at = scene.printed().plusSeconds(act.between(90, 400));
    long paise;
    if (act.style() == Style.CAREFUL) {
      OrderDraft less =
          scene.draft().withDiscounts(List.of(DiscountRule.percent("Regular guest", 10)));
      paise = scene.bill(less).totals().discount();
      Detail.Draft given =
          Scene.totals(full, scene.bill(less)).discount(full.totals().discount(), paise);
      scene.audit(AuditAction.DISCOUNT_CHANGED, at, scene.biller(), "", "Regular guest", given);
      scene.draft(less);
    } else {
      OrderDraft less = Redraft.without(scene.draft(), number);
      OrderLine item = full.lines().get(number);
      long pieces = -Scene.milli(item) / 1000;
      String reason = act.choose("", "", "Not served");
      paise = Scene.less(full, scene.modify(at, less, item, pieces, "", reason));
    }
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), paise, scene.settled());
  }

  /** The guests take one thing more. */
  static boolean guestAdds(Act act) {
    Optional<Visit> picked = pick(act);
    if (picked.isEmpty()) {
      return false;
    }
    int number = act.any(Visits.single(picked.get()));
    Scene scene = act.scene(picked.get());
    OrderDraft all = scene.draft().paidBy(PaymentChoice.CASH);
    OrderLine item = scene.bill(all).lines().get(number);
    scene.draft(Redraft.without(all, number));
    scene.serve();
    scene.print();
    Instant at = scene.printed().plusSeconds(act.between(40, 100));
    scene.serve(at.minusSeconds(10), scene.place(), List.of(item));
    long before = scene.bill().totals().total();
    long pieces = Scene.milli(item) / 1000;
    long more = scene.modify(at, all, item, pieces, "", "Guest added").totals().total() - before;
    scene.audit(
        AuditAction.REPRINTED, at.plusSeconds(20), scene.biller(), "", "Guest added an item");
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), more, scene.settled());
  }

  /** The guest disputes an item, and a manager agrees. */
  static boolean dispute(Act act) {
    return modified(act, "Guest dispute: not served", false);
  }

  /** A slip that is put right at once. */
  static boolean putBack(Act act) {
    return modified(act, "Wrong bill", true);
  }

  private static boolean modified(Act act, String reason, boolean back) {
    Optional<Visit> picked = pick(act);
    if (picked.isEmpty()) {
      return false;
    }
    int number = act.any(Visits.single(picked.get()));
    Scene scene = printedForCash(act, picked.get());
    OrderDraft all = scene.draft();
    OrderSnapshot full = scene.bill();
    OrderLine item = full.lines().get(number);
    long pieces = Scene.milli(item) / 1000;
    Instant at = scene.printed().plusSeconds(act.between(60, 200));
    String approver = back ? "" : act.manager(at);
    OrderDraft less = Redraft.without(all, number);
    long paise = Scene.less(full, scene.modify(at, less, item, -pieces, approver, reason));
    if (back) {
      scene.modify(at.plusSeconds(act.between(40, 200)), all, item, pieces, "", reason);
    }
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), paise, scene.settled());
  }

  private static Scene printedForCash(Act act, Visit visit) {
    Scene scene = act.scene(visit);
    scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
    scene.serve();
    scene.print();
    return scene;
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
