package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import dev.titan.pipelines.reference.Staff;
import dev.titan.pipelines.reference.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was allowed by whoever did it, or in the name of somebody who was not on duty. It
 * needs shifts: where nobody's are known it finds nothing. One person alone on duty has nobody to
 * ask, and an owner may allow things from anywhere; neither counts.
 */
public final class ApproverSelfOrAbsent implements Mode {

  private static final String OWNER = "owner";
  private static final int CONFIDENCE = 60;

  /** What one cannot do without somebody's leave. */
  private static final Set<BillAuditAction> NEED_LEAVE =
      Set.of(
          BillAuditAction.MODIFIED,
          BillAuditAction.PRICE_CHANGED,
          BillAuditAction.DISCOUNT_CHANGED,
          BillAuditAction.CHARGE_CHANGED,
          BillAuditAction.ORDER_TYPE_CHANGED,
          BillAuditAction.COMPLIMENTED,
          BillAuditAction.TENDER_CHANGED,
          BillAuditAction.REFUNDED,
          BillAuditAction.CANCELLED,
          BillAuditAction.DELETED);

  /**
   * How it decides.
   *
   * @param grace before and after a shift, in which its person is still there
   */
  record Parameters(Duration grace) {

    static Parameters of(RuleParameters given) {
      return new Parameters(given.minutes("grace_minutes", 30, 0, 720));
    }
  }

  /** What is told when the leave is in doubt. */
  private record Leave(
      String key,
      Instant at,
      LocalDate day,
      String staff,
      String approver,
      DetectionEvidence what) {}

  @Override
  public String name() {
    return "approver_self_or_absent";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS);
  }

  @Override
  public List<String> told() {
    return List.of(OWNER);
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        Happened::allowed,
        (order, around) -> examine(order, around.reference().staff(), parameters));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return (findings == 1
            ? "An action over %s was allowed in the name of %s, who had done it or was not on duty."
            : "%3$d actions over %1$s were allowed in the name of %2$s, who had done them or was not"
                + " on duty.")
        .formatted(amount, subject, findings);
  }

  private List<Finding> examine(OrderHistory order, Staff staff, Parameters parameters) {
    List<Finding> findings = new ArrayList<>();
    for (Leave leave : leaves(order)) {
      Optional<StaffMember> approver = staff.find(leave.approver());
      boolean self = Menu.normal(leave.approver()).equals(Menu.normal(leave.staff()));
      boolean owner = staff.isOwner(leave.approver());
      boolean absent =
          approver.isPresent()
              && staff.onDuty(leave.at()) > 0
              && !staff.isOnDuty(approver.get(), leave.at(), parameters.grace());
      if (!owner && ((self && staff.onDuty(leave.at()) > 1) || (!self && absent))) {
        findings.add(
            new Finding(
                name(),
                leave.approver(),
                leave.approver(),
                leave.day(),
                leave.key(),
                leave.at(),
                leave.what().amountPaise(),
                CONFIDENCE,
                List.of(leave.what())));
      }
    }
    return findings;
  }

  private static List<Leave> leaves(OrderHistory order) {
    List<Leave> leaves = new ArrayList<>();
    String expected = "allowed by somebody else who is there";
    for (KotEvent kot : order.kots()) {
      if (!kot.approver().isEmpty()
          && kot.quantityMilli() < 0
          && kot.action() != KotAction.SHIFTED) {
        leaves.add(
            new Leave(
                "kot " + kot.eventId(),
                kot.occurredAt(),
                kot.businessDate(),
                kot.staff(),
                kot.approver(),
                Evidence.of(kot, "taken off a ticket", expected)));
      }
    }
    for (BillTrail bill : order.bills()) {
      for (BillAudit audit : bill.audits()) {
        if (!audit.approver().isEmpty() && NEED_LEAVE.contains(audit.action())) {
          leaves.add(
              new Leave(
                  "audit " + audit.eventId(),
                  audit.occurredAt(),
                  audit.businessDate(),
                  audit.staff(),
                  audit.approver(),
                  Evidence.of(
                      audit, bill, Evidence.words(audit.action()), expected, amount(audit))));
        }
      }
    }
    return leaves;
  }

  private static long amount(BillAudit audit) {
    if (audit.amountPaise() != null) {
      return audit.amountPaise();
    }
    if (audit.totalBeforePaise() != null && audit.totalAfterPaise() != null) {
      return Math.abs(audit.totalBeforePaise() - audit.totalAfterPaise());
    }
    if (audit.discountBeforePaise() != null && audit.discountAfterPaise() != null) {
      return Math.abs(audit.discountAfterPaise() - audit.discountBeforePaise());
    }
    return 0;
  }
}
