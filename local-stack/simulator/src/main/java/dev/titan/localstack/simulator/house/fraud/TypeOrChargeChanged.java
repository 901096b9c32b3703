package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** After the guest has the bill, a charge is taken off it, or it becomes a takeaway. */
final class TypeOrChargeChanged {
  private TypeOrChargeChanged() {}

  static boolean cheat(Act act) {
    Optional<Visit> picked = pick(act, TypeOrChargeChanged::charged);
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = printed(act, picked.get());
    Instant at = scene.printed().plusSeconds(act.between(60, 200));
    boolean table = picked.get().dineIn();
    boolean retypes = table && act.style() != Style.CAREFUL;
    long paise =
        retypes
            ? retyped(scene, at, takenAway(scene.draft(), 0), "", act.choose("", "", "Leaves"))
            : stripped(scene, at, uncharged(scene.draft()), "", act.choose("", "Regular", ""));
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), paise, at);
  }

  /** The guests have the rest packed: it is a takeaway now, and costs what it did. */
  static boolean leftovers(Act act) {
    Optional<Visit> picked = pick(act, Visits::seated);
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = printed(act, picked.get());
    Instant at = scene.printed().plusSeconds(act.between(60, 200));
    int service = act.stage().day.outlet().serviceBasisPoints();
    retyped(scene, at, takenAway(scene.draft(), service), "", "Leftovers packed");
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), scene.bill().totals().total(), at);
  }

  /** A manager waives a charge after a complaint. */
  static boolean waived(Act act) {
    Optional<Visit> picked = pick(act, TypeOrChargeChanged::charged);
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = printed(act, picked.get());
    Instant at = scene.printed().plusSeconds(act.between(60, 200));
    OrderDraft less = uncharged(scene.draft());
    long paise = stripped(scene, at, less, act.manager(at), "Waived after a complaint");
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), paise, at);
  }

  private static Scene printed(Act act, Visit visit) {
    Scene scene = act.scene(visit);
    if (!visit.dineIn()) {
      scene.times(330, 300);
    }
    scene.serve();
    scene.print();
    return scene;
  }

  private static long stripped(
      Scene scene, Instant at, OrderDraft less, String approver, String reason) {
    OrderSnapshot before = scene.bill();
    OrderSnapshot after = scene.bill(less);
    Detail.Draft detail =
        Scene.totals(before, after)
            .amounts(charges(before), charges(after))
            .values(before.totals().service() > 0 ? "Service charge" : "Packing and delivery", "");
    scene.audit(AuditAction.CHARGE_CHANGED, at, scene.biller(), approver, reason, detail);
    scene.draft(less);
    return charges(before) - charges(after);
  }

  private static long retyped(
      Scene scene, Instant at, OrderDraft less, String approver, String reason) {
    OrderSnapshot before = scene.bill();
    OrderSnapshot after = scene.bill(less);
    Detail.Draft detail =
        Scene.totals(before, after).values(Channel.DINE_IN, less.channel().orderType());
    scene.audit(AuditAction.ORDER_TYPE_CHANGED, at, scene.biller(), approver, reason, detail);
    scene.draft(less);
    return Scene.less(before, after);
  }

  private static OrderDraft takenAway(OrderDraft draft, int serviceBasisPoints) {
    OrderDraft.Charges was = draft.charges();
    return draft.through(
        new Channel(Channel.PICK_UP, "Counter", "POS", "", draft.channel().tableNo(), 0),
        new OrderDraft.Charges(
            was.delivery(), was.container(), serviceBasisPoints, was.waivedOff(), was.tip()));
  }

  private static OrderDraft uncharged(OrderDraft draft) {
    OrderDraft.Charges was = draft.charges();
    return draft.through(
        draft.channel(), new OrderDraft.Charges(0, 0, 0, was.waivedOff(), was.tip()));
  }

  private static boolean charged(Visit visit) {
    return (Visits.seated(visit) || Visits.takenAway(visit)) && charges(visit.first()) > 0;
  }

  private static long charges(OrderSnapshot bill) {
    return bill.totals().service() + bill.totals().container() + bill.totals().delivery();
  }

  private static Optional<Visit> pick(Act act, Predicate<Visit> fit) {
    return act.pick(
        visit ->
            fit.test(visit)
                && act.inOneShift(visit, 0)
                && visit.settled().minusSeconds(400).isAfter(act.stage().day.roster().opens())
                && act.isFree(Visits.biller(visit)));
  }
}
