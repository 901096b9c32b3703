package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One coupon used for one guest again and again. Each bill counts once, when its day has been told;
 * a bill that was cancelled does not. A phone that the house enters for guests who give none is on
 * more bills a day, or comes with more coupons, than a person: it does not count. Coupons that may
 * be used again are named in the rule.
 */
public final class CouponReused implements Mode {

  private static final Set<Topic> NEEDS = Set.of(Topic.BILL_AUDITS);
  private static final int CONFIDENCE = 60;

  /**
   * How it decides.
   *
   * @param bills on how many bills of one day a person can be
   * @param coupons with how many coupons a person comes in a fortnight
   * @param reusable coupons that may be used again
   */
  record Parameters(long bills, long coupons, List<String> reusable) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.whole("most_bills_a_day", 5, 1, 20),
          given.whole("most_coupons", 3, 1, 20),
          given.texts("reusable_coupons", List.of()));
    }

    boolean isReusable(String coupon) {
      return reusable.stream().anyMatch(one -> Menu.normal(one).equals(Menu.normal(coupon)));
    }

    /** Whether this is where no one person can have been; more only confirms it. */
    boolean isCrowd(Set<String> sightings) {
      Map<String, Set<String>> billsByDay = new HashMap<>();
      Set<String> couponsSeen = new HashSet<>();
      for (String sighting : sightings) {
        Echo.Sighting seen = Echo.Sighting.parse(sighting);
        billsByDay.computeIfAbsent(seen.day(), none -> new HashSet<>()).add(seen.bill());
        if (!seen.coupon().isEmpty()) {
          couponsSeen.add(seen.coupon());
        }
      }
      return sightings.size() >= Echo.MOST_SIGHTINGS
          || couponsSeen.size() > coupons
          || billsByDay.values().stream().anyMatch(ofDay -> ofDay.size() > bills);
    }
  }

  @Override
  public String name() {
    return "coupon_reused";
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  @Override
  public int count() {
    return 3;
  }

  @Override
  public int days() {
    return 7;
  }

  /** A coupon and a guest stay what they are. */
  @Override
  public boolean lasts(Finding finding) {
    return true;
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        happened -> happened.onBills(BillAuditAction.COUPON_APPLIED),
        (order, around) ->
            order.bills().stream()
                .flatMap(bill -> examine(bill, around, parameters).stream())
                .toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s was used on %s, for %s in all."
        .formatted(subject, Mode.many(findings, "a bill", "bills"), amount);
  }

  private List<Finding> examine(BillTrail bill, Surroundings around, Parameters parameters) {
    List<Finding> findings = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (BillAudit audit : bill.entries(BillAuditAction.COUPON_APPLIED).toList()) {
      String coupon = Menu.normal(audit.coupon()).toUpperCase(Locale.ROOT);
      String subject = "Coupon %s of %s".formatted(coupon, audit.customer());
      if (coupon.isEmpty()
          || audit.customer().isEmpty()
          || isVoid(bill)
          || parameters.isReusable(coupon)
          || !used.add(subject)
          || isOfCrowd(audit, around, parameters)
          || !isDayTold(audit, around)) {
        continue;
      }
      long paise = amount(audit);
      findings.add(
          new Finding(
              name(),
              subject,
              audit.staff(),
              audit.businessDate(),
              bill.id(),
              audit.occurredAt(),
              paise,
              CONFIDENCE,
              List.of(Evidence.of(audit, bill, "coupon " + coupon, "once for a guest", paise))));
    }
    return findings;
  }

  private static boolean isVoid(BillTrail bill) {
    return bill.isWithdrawn()
        || bill.bill().map(one -> one.status() == BillStatus.CANCELLED).orElse(false)
        || bill.audits().stream()
            .anyMatch(
                audit ->
                    audit.action() == BillAuditAction.CANCELLED
                        || audit.action() == BillAuditAction.DELETED);
  }

  /** Looks at all fortnights that a case can reach into. */
  private static boolean isOfCrowd(BillAudit audit, Surroundings around, Parameters parameters) {
    return Echo.guest(audit.customer(), audit.businessDate(), MOST_DAYS).stream()
        .anyMatch(guest -> around.passes(guest, parameters::isCrowd));
  }

  private static boolean isDayTold(BillAudit audit, Surroundings around) {
    Instant end = around.reference().calendar().endOf(audit.businessDate());
    return around.told(NEEDS, audit.occurredAt(), end);
  }

  private static long amount(BillAudit audit) {
    if (audit.discountBeforePaise() != null && audit.discountAfterPaise() != null) {
      return Math.max(0, audit.discountAfterPaise() - audit.discountBeforePaise());
    }
    return audit.amountPaise() == null ? 0 : Math.abs(audit.amountPaise());
  }
}
