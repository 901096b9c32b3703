package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.Payment;
import java.time.Instant;
import java.util.Optional;

/**
 * What a bill brought into a drawer. The later word holds: the newest snapshot of the bill, which
 * alone says how a part payment was split, or an entry about its payment that was made after it.
 * What was voided, removed or given away brought nothing, and of an aggregator's bill the rider has
 * the money.
 *
 * @param paise in cash
 * @param refundedPaise given back in cash, by the audit trail
 * @param made when the bill was made
 * @param paid when it was paid, as far as is known
 * @param staff who took the money
 */
record CashSale(long paise, long refundedPaise, Instant made, Instant paid, String staff) {

  /** What a bill brought; empty when that is nothing. */
  static Optional<CashSale> of(BillTrail trail) {
    boolean gone =
        trail.isWithdrawn()
            || trail.audits().stream()
                .anyMatch(
                    entry ->
                        entry.action() == BillAuditAction.CANCELLED
                            || entry.action() == BillAuditAction.DELETED);
    boolean sold = trail.bill().map(GivenDiscount::isSoldByTheHouse).orElse(true);
    Optional<BillAudit> payment = trail.lastPayment();
    long paise = gone || !sold ? 0 : paise(trail, payment);
    if (paise <= 0) {
      return Optional.empty();
    }
    Optional<BillAudit> settled = trail.entries(BillAuditAction.SETTLED).findFirst();
    Instant made =
        trail.bill().map(Bill::createdAt).orElseGet(() -> trail.audits().get(0).occurredAt());
    return Optional.of(
        new CashSale(
            paise,
            refunded(trail),
            made,
            settled.map(BillAudit::occurredAt).orElse(made),
            settled
                .map(BillAudit::staff)
                .filter(staff -> !staff.isEmpty())
                .or(() -> trail.bill().map(Bill::biller))
                .orElse("")));
  }

  private static long paise(BillTrail trail, Optional<BillAudit> payment) {
    Optional<Bill> bill = trail.bill().filter(one -> one.status() == BillStatus.SUCCESS);
    boolean snapshotHolds =
        bill.isPresent()
            && !bill.get().payments().isEmpty()
            && payment
                .map(entry -> !entry.occurredAt().isAfter(bill.get().observedAt()))
                .orElse(true);
    if (snapshotHolds) {
      return bill.get().payments().stream()
          .filter(paid -> BillTrail.isCash(paid.method()))
          .mapToLong(Payment::amountPaise)
          .sum();
    }
    return payment.filter(entry -> BillTrail.isCash(entry.tenderAfter())).isPresent()
        ? trail.totalPaise()
        : 0;
  }

  private static long refunded(BillTrail trail) {
    return trail
        .entries(BillAuditAction.REFUNDED)
        .filter(
            entry ->
                BillTrail.isCash(entry.tenderAfter()) || BillTrail.isCash(entry.tenderBefore()))
        .mapToLong(entry -> entry.amountPaise() == null ? 0 : Math.abs(entry.amountPaise()))
        .sum();
  }
}
