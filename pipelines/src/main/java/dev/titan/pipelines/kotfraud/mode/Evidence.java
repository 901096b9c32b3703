package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotEvent;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** Makes pieces of evidence from facts. */
final class Evidence {

  private static final BigInteger MILLI = BigInteger.valueOf(1000);
  private static final BigInteger MOST_PAISE = BigInteger.valueOf(1_000_000_000_000L);

  private Evidence() {}

  /** A change to a ticket. */
  static DetectionEvidence of(KotEvent kot, String what, String expected) {
    return new DetectionEvidence(
        kot.occurredAt(),
        what,
        expected,
        kot.kotNumber().isEmpty() ? kot.kotId() : kot.kotNumber(),
        "",
        kot.itemName(),
        kot.quantityMilli(),
        worth(kot.unitPricePaise(), Math.abs(kot.quantityMilli())),
        kot.staff(),
        kot.approver(),
        kot.reason());
  }

  /** An entry of the audit trail. */
  static DetectionEvidence of(
      BillAudit audit, BillTrail bill, String what, String expected, long amountPaise) {
    return new DetectionEvidence(
        audit.occurredAt(),
        what,
        expected,
        "",
        bill.shown(),
        audit.itemName(),
        audit.quantityMilli(),
        amountPaise,
        audit.staff(),
        audit.approver(),
        audit.reason());
  }

  /** A bill as it was opened. */
  static DetectionEvidence of(Bill bill, String what, String expected) {
    return new DetectionEvidence(
        bill.createdAt(),
        what,
        expected,
        "",
        bill.billNumber().isEmpty() ? bill.billId() : bill.billNumber(),
        "",
        0,
        bill.totalPaise(),
        bill.biller(),
        "",
        "");
  }

  /** When a bill was printed first, if that is known. */
  static List<DetectionEvidence> printed(BillTrail bill) {
    return bill.entries(BillAuditAction.PRINTED)
        .limit(1)
        .map(
            audit ->
                of(
                    audit,
                    bill,
                    "bill printed",
                    "",
                    audit.totalAfterPaise() == null ? 0 : audit.totalAfterPaise()))
        .toList();
  }

  /** How a bill was paid in the end, if the audit trail says. */
  static List<DetectionEvidence> paid(BillTrail bill) {
    return bill.lastPayment().stream()
        .map(audit -> of(audit, bill, "paid: " + audit.tenderAfter(), "", bill.totalPaise()))
        .toList();
  }

  /** An action in words, for example {@code discount changed}. */
  static String words(Enum<?> action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * What a quantity in thousandths comes to at a price in paise; a thousand crore rupees at most,
   * because prices and quantities that no cafe has must break neither sums nor tables.
   */
  static long worth(long unitPricePaise, long quantityMilli) {
    BigInteger paise =
        BigInteger.valueOf(unitPricePaise)
            .multiply(BigInteger.valueOf(quantityMilli))
            .divide(MILLI);
    return paise.min(MOST_PAISE).max(MOST_PAISE.negate()).longValueExact();
  }
}
