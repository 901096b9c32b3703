package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.DiscountRule;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.till.Tender;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody allows what they do themselves, or has it allowed by a manager who is at home. */
final class ApproverSelfOrAbsent {
  private static final Duration FAR = Duration.ofMinutes(90);
  private static final Duration HANDOVER = Duration.ofMinutes(33);
  private static final String TITLE = "Manager Discount";

  private ApproverSelfOrAbsent() {}

  static boolean cheat(Act act) {
    boolean self = act.random().nextBoolean();
    Instant change = act.stage().day.roster().change();
    Optional<Visit> picked =
        act.pick(
            visit ->
                fits(act, visit)
                    && Duration.between(visit.printed(), change).abs().compareTo(FAR) > 0
                    && act.isFree(self ? Visits.biller(visit) : absent(act, visit)));
    if (picked.isEmpty()) {
      return false;
    }
    String approver = self ? Visits.biller(picked.get()) : absent(act, picked.get());
    return discounted(act, picked.get(), approver, act.choose(18, 5, 10));
  }

  /** The manager of the morning is still there when the evening begins. */
  static boolean handover(Act act) {
    Instant change = act.stage().day.roster().change();
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.seated(visit)
                    && !visit.settled().minusSeconds(Scene.OPEN_SECONDS + 60).isBefore(change)
                    && visit.settled().isBefore(change.plus(HANDOVER))
                    && act.isFree(absent(act, visit)));
    return picked.isPresent() && discounted(act, picked.get(), absent(act, picked.get()), 10);
  }

  /** The manager closes alone, and there is nobody to ask. */
  static boolean alone(Act act) {
    Roster roster = act.stage().day.roster();
    Instant at = roster.closes().plusSeconds(act.between(42 * 60, 50 * 60));
    String manager = roster.manager(at);
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.seated(visit)
                    && visit.settled().isAfter(roster.change())
                    && act.inOneShift(visit, 0));
    if (picked.isEmpty() || !act.isFree(manager)) {
      return false;
    }
    act.stage()
        .shifts(
            act.stage().shifts().stream()
                .map(shift -> shift.name().equals(manager) ? shift : home(shift, roster.closes()))
                .toList());
    Scene scene = act.scene(picked.get());
    scene.draft(scene.draft().paidBy(PaymentChoice.CARD));
    scene.serve();
    scene.print();
    scene.settle();
    scene.draft(scene.draft().paidBy(PaymentChoice.UPI));
    OrderSnapshot bill = scene.bill();
    Detail.Draft tender = Scene.tender("Card", Tender.of(bill.settlement()), bill);
    scene.audit(
        AuditAction.TENDER_CHANGED, at, manager, manager, "Booked as Card in error", tender);
    scene.version(at, bill);
    scene.end();
    return act.tell(manager, bill.totals().total(), at);
  }

  // Everybody else leaves when the last guest may have come.
  private static Roster.Shift home(Roster.Shift shift, Instant closes) {
    Instant end = closes.plusSeconds(33 * 60);
    return shift.to().isAfter(end)
        ? new Roster.Shift(shift.staffId(), shift.name(), shift.role(), shift.from(), end)
        : shift;
  }

  private static boolean discounted(Act act, Visit visit, String approver, int percent) {
    Scene scene = act.scene(visit);
    scene.serve();
    scene.draft(scene.draft().withDiscounts(List.of(DiscountRule.percent(TITLE, percent))));
    long paise = scene.bill().totals().discount();
    Instant at = scene.printed().minusSeconds(5);
    Detail.Draft given = new Detail.Draft().discount(0, paise);
    scene.audit(AuditAction.DISCOUNT_CHANGED, at, scene.biller(), approver, TITLE, given);
    scene.print();
    scene.settle();
    scene.end();
    return act.tell(approver, paise, at);
  }

  private static boolean fits(Act act, Visit visit) {
    return Visits.seated(visit) && act.inOneShift(visit, 0);
  }

  private static String absent(Act act, Visit visit) {
    Roster roster = act.stage().day.roster();
    boolean morning = visit.settled().isBefore(roster.change());
    return roster.manager(morning ? roster.closes() : roster.opens());
  }
}
