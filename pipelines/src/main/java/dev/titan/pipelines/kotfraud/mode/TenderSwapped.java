package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bill that was paid by UPI or card and booked as cash afterwards. It is told at once. Pressing
 * the wrong button is put right within minutes, and a UPI payment that did not come in is allowed
 * by somebody else with a reason that the house accepts; neither counts.
 */
public final class TenderSwapped implements Mode {

  private static final int CONFIDENCE = 80;

  /**
   * How it decides.
   *
   * @param button within which a wrong button is put right
   * @param reasons words in reasons that the house accepts from whoever may allow them
   */
  record Parameters(Duration button, List<String> reasons) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("button_minutes", 2, 0, 240),
          given.texts("accepted_reasons", List.of("pending", "failed", "not received")));
    }
  }

  @Override
  public String name() {
    return "tender_swapped";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS);
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        happened -> happened.onBills(BillAuditAction.TENDER_CHANGED),
        (order, around) ->
            order.bills().stream().flatMap(bill -> examine(bill, parameters).stream()).toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s booked %s of %s as cash that had been made another way."
        .formatted(subject, Mode.many(findings, "a payment", "payments"), amount);
  }

  private List<Finding> examine(BillTrail bill, Parameters parameters) {
    List<Finding> findings = new ArrayList<>();
    List<BillAudit> swaps =
        bill.entries(BillAuditAction.TENDER_CHANGED)
            .filter(audit -> !audit.tenderBefore().isEmpty())
            .filter(audit -> !BillTrail.isCash(audit.tenderBefore()))
            .filter(audit -> BillTrail.isCash(audit.tenderAfter()))
            .filter(audit -> !BillTrail.isAllowedFor(audit, parameters.reasons()))
            .toList();
    for (BillAudit swap : swaps) {
      Optional<BillAudit> settled =
          bill.entries(BillAuditAction.SETTLED)
              .filter(audit -> !audit.occurredAt().isAfter(swap.occurredAt()))
              .reduce((one, later) -> later);
      if (settled.isEmpty()
          || !swap.occurredAt().isAfter(settled.get().occurredAt().plus(parameters.button()))) {
        continue;
      }
      long paise = swap.amountPaise() == null ? bill.totalPaise() : swap.amountPaise();
      List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill));
      evidence.add(
          Evidence.of(settled.get(), bill, "paid: " + settled.get().tenderAfter(), "", paise));
      evidence.add(
          Evidence.of(
              swap,
              bill,
              "tender changed from %s to %s".formatted(swap.tenderBefore(), swap.tenderAfter()),
              "tender as paid",
              paise));
      findings.add(Finding.of(this, swap, bill, paise, CONFIDENCE, evidence));
    }
    return findings;
  }
}
