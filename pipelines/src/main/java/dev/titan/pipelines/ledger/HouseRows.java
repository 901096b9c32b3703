package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.money.Money;
import dev.titan.pipelines.io.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.codec.digest.MurmurHash3;

/** How the facts of the house look as rows of {@link HouseTables}. */
final class HouseRows {

  private static final Long PRESENT = 0L;
  private static final Long DELETED = 1L;
  private static final int QUANTITY_DECIMALS = 3;

  /** Raise it when rows of events begin to say more: they then overrule what stands there. */
  private static final long FORM = 1;

  private static final int FORM_SHIFT = 56;

  private HouseRows() {}

  /**
   * The version of the row of an event that never changes, from its content alone: of two events
   * that claim one id the same one holds, in whatever order they come, and nothing need be kept.
   */
  static long version(Fact event) {
    long hash = MurmurHash3.hash128x64(EventJson.write(event))[0];
    return FORM << FORM_SHIFT | hash >>> (Long.SIZE - FORM_SHIFT);
  }

  static TableRow kotLine(KotEvent kot) {
    return new TableRow(
        HouseTables.KOT_LINES,
        kot.org(),
        kot.outlet(),
        kot.businessDate(),
        kot.eventId(),
        kot.occurredAt(),
        kot.zone(),
        kot.source(),
        word(kot.action()),
        kot.kotId(),
        kot.kotNumber(),
        kot.orderId(),
        kot.billId(),
        kot.orderType() == null ? "" : word(kot.orderType()),
        kot.channel(),
        kot.table(),
        (long) kot.covers(),
        kot.itemId(),
        kot.itemName(),
        quantity(kot.quantityMilli()),
        Money.toRupees(kot.unitPricePaise()),
        kot.noCharge(),
        kot.staff(),
        kot.approver(),
        kot.reason(),
        kot.toOrderId(),
        kot.toTable(),
        version(kot),
        PRESENT);
  }

  static TableRow billAudit(BillAudit audit) {
    return new TableRow(
        HouseTables.BILL_AUDITS,
        audit.org(),
        audit.outlet(),
        audit.businessDate(),
        audit.eventId(),
        audit.occurredAt(),
        audit.zone(),
        audit.source(),
        word(audit.action()),
        audit.billId(),
        audit.billNumber(),
        audit.orderId(),
        audit.table(),
        audit.staff(),
        audit.approver(),
        audit.reason(),
        rupeesIfGiven(audit.totalBeforePaise()),
        rupeesIfGiven(audit.totalAfterPaise()),
        rupeesIfGiven(audit.discountBeforePaise()),
        rupeesIfGiven(audit.discountAfterPaise()),
        audit.tenderBefore(),
        audit.tenderAfter(),
        rupeesIfGiven(audit.amountPaise()),
        rupeesIfGiven(audit.amountBeforePaise()),
        audit.itemId(),
        audit.itemName(),
        quantity(audit.quantityMilli()),
        audit.otherBillId(),
        audit.before(),
        audit.after(),
        audit.coupon(),
        audit.customer(),
        audit.text(),
        version(audit),
        PRESENT);
  }

  static TableRow cashCount(CashCount cash) {
    return new TableRow(
        HouseTables.CASH_COUNTS,
        cash.org(),
        cash.outlet(),
        cash.businessDate(),
        cash.eventId(),
        cash.occurredAt(),
        cash.zone(),
        cash.source(),
        word(cash.action()),
        cash.drawer(),
        cash.session(),
        Money.toRupees(cash.amountPaise()),
        cash.staff(),
        cash.approver(),
        cash.reason(),
        version(cash),
        PRESENT);
  }

  /** The row of a movement under a business date, which is another one when it is taken back. */
  static TableRow movement(
      InventoryMovement movement, LocalDate businessDate, long version, boolean deleted) {
    return new TableRow(
        HouseTables.INVENTORY_MOVEMENTS,
        movement.org(),
        movement.outlet(),
        businessDate,
        movement.movementId(),
        movement.occurredAt(),
        movement.enteredAt(),
        movement.zone(),
        movement.source(),
        word(movement.kind()),
        movement.documentId(),
        movement.ingredientId(),
        movement.ingredientName(),
        movement.category(),
        quantity(movement.quantityMilli()),
        quantity(stockChangeMilli(movement)),
        word(movement.unit()),
        Money.toRupees(movement.amountPaise()),
        Money.toRupees(movement.taxPaise()),
        movement.counterparty(),
        movement.reason(),
        movement.staff(),
        version,
        deleted ? DELETED : PRESENT);
  }

  /** The row of an expense under a business date, which is another one when it is taken back. */
  static TableRow expense(Expense expense, LocalDate businessDate, long version, boolean deleted) {
    return new TableRow(
        HouseTables.EXPENSES,
        expense.org(),
        expense.outlet(),
        businessDate,
        expense.expenseId(),
        expense.occurredAt(),
        expense.zone(),
        expense.source(),
        expense.item(),
        expense.ledger(),
        expense.category(),
        Money.toRupees(expense.amountPaise()),
        expense.explanation(),
        expense.staff(),
        expense.paidFrom(),
        expense.vendor(),
        expense.business(),
        version,
        deleted ? DELETED : PRESENT);
  }

  private static long stockChangeMilli(InventoryMovement movement) {
    return switch (movement.kind()) {
      case PURCHASE, TRANSFER_IN, PRODUCTION -> movement.quantityMilli();
      case PURCHASE_RETURN, WASTAGE, TRANSFER_OUT, SALE, PRODUCTION_USE ->
          -movement.quantityMilli();
      case STOCK_COUNT -> 0;
    };
  }

  private static BigDecimal quantity(long milli) {
    return BigDecimal.valueOf(milli, QUANTITY_DECIMALS);
  }

  private static BigDecimal rupeesIfGiven(Long paise) {
    return paise == null ? null : Money.toRupees(paise);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
