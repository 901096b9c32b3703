package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bill whose order type was changed, or whose charge was taken off, after it was printed, so that
 * it became smaller. It is told at once. Leftovers that are packed make no bill smaller, and what
 * somebody else allowed does not count.
 */
public final class TypeOrChargeChanged implements Mode {

  private static final int CONFIDENCE = 65;
  private static final Set<BillAuditAction> CHANGES =
      Set.of(BillAuditAction.CHARGE_CHANGED, BillAuditAction.ORDER_TYPE_CHANGED);

  @Override
  public String name() {
    return "type_or_charge_changed";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS);
  }

  @Override
  public Rule rule(RuleParameters given) {
    long least = Math.max(1, given.rupees("least_rupees", 1, 0, 100_000));
    return Rule.where(
        happened -> happened.onBills(CHANGES),
        (order, around) ->
            order.bills().stream().flatMap(bill -> examine(bill, least).stream()).toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s took %s off %s by another order type or without a charge."
        .formatted(subject, amount, Mode.many(findings, "a printed bill", "printed bills"));
  }

  private List<Finding> examine(BillTrail bill, long leastPaise) {
    Optional<Instant> printed = bill.printedAt();
    List<Finding> findings = new ArrayList<>();
    for (BillAudit audit : bill.audits()) {
      long less = less(audit);
      if (printed.isEmpty()
          || !audit.occurredAt().isAfter(printed.get())
          || less < leastPaise
          || BillTrail.isAllowed(audit.staff(), audit.approver())) {
        continue;
      }
      List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill));
      evidence.add(
          Evidence.of(
              audit, bill, Evidence.words(audit.action()) + " after print", "as printed", less));
      findings.add(Finding.of(this, audit, bill, less, CONFIDENCE, evidence));
    }
    return findings;
  }

  /** By how many paise an entry of this kind makes the bill smaller; 0 when it does not say. */
  private static long less(BillAudit audit) {
    if (audit.action() == BillAuditAction.CHARGE_CHANGED) {
      return difference(audit.amountBeforePaise(), audit.amountPaise());
    }
    if (audit.action() == BillAuditAction.ORDER_TYPE_CHANGED) {
      return difference(audit.totalBeforePaise(), audit.totalAfterPaise());
    }
    return 0;
  }

  private static long difference(Long before, Long after) {
    return before == null || after == null ? 0 : before - after;
  }
}
