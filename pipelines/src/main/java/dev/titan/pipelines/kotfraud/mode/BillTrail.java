package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.Payment;
import dev.titan.pipelines.reference.Menu;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of one bill.
 *
 * @param id its identity; its day and number where only these are known
 * @param number the number that the guest sees, empty when unknown
 * @param audits entries of the audit trail in order of time
 * @param bill the newest snapshot; empty while none has come
 */
public record BillTrail(String id, String number, List<BillAudit> audits, Optional<Bill> bill) {

  private static final String CASH = "cash";

  /** Keeps the list immutable. */
  public BillTrail {
    audits = List.copyOf(audits);
  }

  /** Whether a tender is cash. */
  static boolean isCash(String tender) {
    return Menu.normal(tender).equals(CASH);
  }

  /** Whether somebody else than the one who did it allowed it. */
  static boolean isAllowed(String staff, String approver) {
    return !approver.isBlank() && !Menu.normal(approver).equals(Menu.normal(staff));
  }

  /** Whether somebody else allowed it for a reason that the house accepts. */
  static boolean isAllowedFor(BillAudit audit, List<String> acceptedReasons) {
    return isAllowed(audit.staff(), audit.approver())
        && acceptedReasons.stream()
            .anyMatch(reason -> Menu.normal(audit.reason()).contains(Menu.normal(reason)));
  }

  /** Whether its source has shown it and shows it no longer. */
  boolean isWithdrawn() {
    return bill.map(Bill::status).filter(BillStatus.WITHDRAWN::equals).isPresent();
  }

  /** Entries of an action, in order of time. */
  Stream<BillAudit> entries(BillAuditAction action) {
    return audits.stream().filter(audit -> audit.action() == action);
  }

  /** When it was printed first. */
  Optional<Instant> printedAt() {
    for (BillAudit audit : audits) {
      if (audit.action() == BillAuditAction.PRINTED) {
        return Optional.of(audit.occurredAt());
      }
    }
    return Optional.empty();
  }

  /** The last entry about its payment, of those that say how it was paid. */
  Optional<BillAudit> lastPayment() {
    for (int at = audits.size() - 1; at >= 0; at--) {
      BillAudit audit = audits.get(at);
      if ((audit.action() == BillAuditAction.SETTLED
              || audit.action() == BillAuditAction.TENDER_CHANGED)
          && !audit.tenderAfter().isEmpty()) {
        return Optional.of(audit);
      }
    }
    return Optional.empty();
  }

  /** Whether it was paid in cash in the end, by the audit trail or else by the bill itself. */
  boolean paidInCash() {
    Optional<BillAudit> last = lastPayment();
    if (last.isPresent()) {
      return isCash(last.get().tenderAfter());
    }
    List<Payment> payments = bill.map(Bill::payments).orElse(List.of());
    return !payments.isEmpty() && payments.stream().allMatch(paid -> isCash(paid.method()));
  }

  /** What it came to, in paise: as paid, or as the bill says; 0 when unknown. */
  long totalPaise() {
    return lastPayment()
        .map(BillAudit::amountPaise)
        .or(() -> bill.map(Bill::totalPaise))
        .orElse(0L);
  }

  /** The bill's number for people, or its id. */
  String shown() {
    return number.isEmpty() ? id : number;
  }

  /** Business date of its first entry. */
  LocalDate businessDate() {
    return audits.isEmpty() ? bill.orElseThrow().businessDate() : audits.get(0).businessDate();
  }
}
