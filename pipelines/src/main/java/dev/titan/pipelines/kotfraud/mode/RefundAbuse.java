package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cash that is given back after payment, by one person again and again. A refund counts when its
 * correction window has been told. What goes back the way it was paid, as when a UPI payment came
 * twice, does not count; nor does a refund after which the bill is paid again or the same is billed
 * anew within the window, nor one with a reason that the house accepts and somebody else allowed.
 */
public final class RefundAbuse implements Mode {

  private static final Set<Topic> NEEDS = Set.of(Topic.BILL_AUDITS, Topic.BILLS);
  private static final int CONFIDENCE = 60;

  /**
   * How it decides.
   *
   * @param correction within which the bill may be paid again or made anew
   * @param reasons words in reasons that the house accepts from whoever may allow them
   * @param leastPaise what a refund must come to
   */
  record Parameters(Duration correction, List<String> reasons, long leastPaise) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("correction_minutes", 10, 1, 240),
          given.texts("accepted_reasons", List.of("duplicate", "paid twice", "deposit")),
          given.rupees("least_rupees", 1, 0, 100_000));
    }
  }

  @Override
  public String name() {
    return "refund_abuse";
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  @Override
  public List<String> told() {
    return List.of("owner");
  }

  @Override
  public int count() {
    return 3;
  }

  @Override
  public int days() {
    return 7;
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        happened -> happened.onBills(BillAuditAction.REFUNDED),
        (order, around) ->
            order.bills().stream()
                .flatMap(bill -> examine(bill, around, parameters).stream())
                .toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s gave back %s of paid bills in cash, in %s."
        .formatted(subject, amount, Mode.many(findings, "a refund", "refunds"));
  }

  private List<Finding> examine(BillTrail bill, Surroundings around, Parameters parameters) {
    List<Finding> findings = new ArrayList<>();
    for (BillAudit refund : bill.entries(BillAuditAction.REFUNDED).toList()) {
      long paise = amount(refund, bill);
      Instant until = refund.occurredAt().plus(parameters.correction());
      if (refund.staff().isEmpty()
          || paise < parameters.leastPaise()
          || !isInCash(refund, bill)
          || isBeforePayment(refund, bill)
          || BillTrail.isAllowedFor(refund, parameters.reasons())
          || isPutRight(refund, bill, until, around)
          || !around.told(NEEDS, refund.occurredAt(), until)) {
        continue;
      }
      List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill));
      evidence.addAll(Evidence.paid(bill));
      evidence.add(Evidence.of(refund, bill, "refunded in cash", "stays paid", paise));
      findings.add(Finding.of(this, refund, bill, paise, CONFIDENCE, evidence));
    }
    return findings;
  }

  /** The tender that the entry names, else the one in which the bill was paid. */
  private static boolean isInCash(BillAudit refund, BillTrail bill) {
    String tender = refund.tenderAfter().isEmpty() ? refund.tenderBefore() : refund.tenderAfter();
    return tender.isEmpty() ? bill.paidInCash() : BillTrail.isCash(tender);
  }

  private static boolean isBeforePayment(BillAudit refund, BillTrail bill) {
    return bill.entries(BillAuditAction.SETTLED)
        .findFirst()
        .map(settled -> refund.occurredAt().isBefore(settled.occurredAt()))
        .orElse(false);
  }

  private static boolean isPutRight(
      BillAudit refund, BillTrail bill, Instant until, Surroundings around) {
    boolean paidAgain =
        bill.entries(BillAuditAction.SETTLED)
            .map(BillAudit::occurredAt)
            .anyMatch(at -> at.isAfter(refund.occurredAt()) && !at.isAfter(until));
    return paidAgain
        || bill.bill()
            .map(
                paid -> around.echoes(Echo.billed(paid), refund.occurredAt(), until, paid.billId()))
            .orElse(false);
  }

  private static long amount(BillAudit refund, BillTrail bill) {
    if (refund.amountPaise() != null) {
      return Math.abs(refund.amountPaise());
    }
    if (refund.totalBeforePaise() != null && refund.totalAfterPaise() != null) {
      return Math.abs(refund.totalBeforePaise() - refund.totalAfterPaise());
    }
    return bill.totalPaise();
  }
}
