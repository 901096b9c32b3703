package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One bill that is printed again and again over an open time and then paid in cash: the same paper
 * is shown to several guests. A reprint shortly after a print is a jam or a copy, and one after a
 * change of the bill is due; neither counts.
 */
public final class ReprintedThenCash implements Mode {

  private static final int CONFIDENCE = 60;

  /**
   * How it decides.
   *
   * @param reprints how many count as again and again
   * @param copy within which a reprint is a copy of the print before
   */
  record Parameters(long reprints, Duration copy) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.whole("reprints", 2, 1, 100), given.minutes("copy_minutes", 2, 0, 240));
    }
  }

  @Override
  public String name() {
    return "reprinted_then_cash";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS);
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        happened -> happened.onBills(BillAuditAction.REPRINTED),
        (order, around) ->
            order.bills().stream()
                .filter(BillTrail::paidInCash)
                .flatMap(bill -> examine(bill, parameters).stream())
                .toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return (findings == 1
            ? "%s printed a bill worth %s again and again before it was paid in cash."
            : "%s printed %3$d bills worth %2$s again and again before they were paid in cash.")
        .formatted(subject, amount, findings);
  }

  private Optional<Finding> examine(BillTrail bill, Parameters parameters) {
    Optional<Instant> paid = bill.lastPayment().map(BillAudit::occurredAt);
    if (paid.isEmpty()) {
      return Optional.empty();
    }
    List<BillAudit> reprints = new ArrayList<>();
    Instant printed = null;
    boolean changed = false;
    for (BillAudit audit : bill.audits()) {
      if (audit.occurredAt().isAfter(paid.get())) {
        break;
      }
      if (audit.action() == BillAuditAction.PRINTED) {
        printed = audit.occurredAt();
        changed = false;
      } else if (audit.action() == BillAuditAction.REPRINTED) {
        boolean copy =
            printed == null || !audit.occurredAt().isAfter(printed.plus(parameters.copy()));
        if (!copy && !changed) {
          reprints.add(audit);
        }
        printed = audit.occurredAt();
        changed = false;
      } else {
        changed = true;
      }
    }
    if (reprints.size() < parameters.reprints()) {
      return Optional.empty();
    }
    List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill));
    for (BillAudit reprint : reprints) {
      evidence.add(Evidence.of(reprint, bill, "bill printed again", "printed once", 0));
    }
    evidence.addAll(Evidence.paid(bill));
    String staff = reprints.get(0).staff();
    return Optional.of(
        new Finding(
            name(),
            staff.isEmpty() ? "bill " + bill.shown() : staff,
            staff,
            reprints.get(0).businessDate(),
            bill.id(),
            reprints.get(0).occurredAt(),
            bill.totalPaise(),
            CONFIDENCE,
            evidence));
  }
}
