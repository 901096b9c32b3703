package dev.titan.pipelines.outlet;

import static dev.titan.pipelines.outlet.FieldChecks.checkBusinessDate;
import static dev.titan.pipelines.outlet.FieldChecks.checkInstant;
import static dev.titan.pipelines.outlet.FieldChecks.checkMoney;
import static dev.titan.pipelines.outlet.FieldChecks.checkMoneyIfGiven;
import static dev.titan.pipelines.outlet.FieldChecks.checkNotNegative;
import static dev.titan.pipelines.outlet.FieldChecks.checkQuantity;
import static dev.titan.pipelines.outlet.FieldChecks.checkZone;
import static dev.titan.pipelines.outlet.FieldChecks.require;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;

/** What kitchen tickets, audit entries, stock, expenses and cash must satisfy. */
final class HouseFactChecks {

  private HouseFactChecks() {}

  static void check(KotEvent kot) {
    require(kot.source(), "source");
    require(kot.eventId(), "eventId");
    require(kot.action(), "action");
    require(kot.kotId(), "kotId");
    require(kot.itemName(), "itemName");
    checkInstant(kot.occurredAt(), "occurredAt");
    checkBusinessDate(kot.businessDate(), kot.occurredAt());
    checkZone(kot.zone());
    checkNotNegative(kot.covers(), "covers");
    checkNotNegative(kot.unitPricePaise(), "unitPricePaise");
    checkMoney(kot.unitPricePaise(), "unitPricePaise");
    checkQuantity(kot.quantityMilli(), "quantityMilli");
    if (!hasSignOf(kot.action(), kot.quantityMilli())) {
      throw new TitanException(
          ErrorCode.BAD_NUMBER,
          "quantityMilli of %s is %d".formatted(kot.action(), kot.quantityMilli()));
    }
  }

  private static boolean hasSignOf(KotAction action, long quantityMilli) {
    return switch (action) {
      case FIRED -> quantityMilli > 0;
      case MODIFIED -> true;
      case PARTIALLY_CANCELLED, CANCELLED, SHIFTED -> quantityMilli < 0;
      case PREPARED, SERVED, DUPLICATE -> quantityMilli == 0;
    };
  }

  static void check(BillAudit audit) {
    require(audit.source(), "source");
    require(audit.eventId(), "eventId");
    require(audit.action(), "action");
    require(
        audit.billId() + audit.billNumber() + audit.orderId() + audit.table(),
        "billId, billNumber, orderId or table");
    checkInstant(audit.occurredAt(), "occurredAt");
    checkBusinessDate(audit.businessDate(), audit.occurredAt());
    checkZone(audit.zone());
    checkMoneyIfGiven(audit.totalBeforePaise(), "totalBeforePaise");
    checkMoneyIfGiven(audit.totalAfterPaise(), "totalAfterPaise");
    checkMoneyIfGiven(audit.discountBeforePaise(), "discountBeforePaise");
    checkMoneyIfGiven(audit.discountAfterPaise(), "discountAfterPaise");
    checkMoneyIfGiven(audit.amountPaise(), "amountPaise");
    checkMoneyIfGiven(audit.amountBeforePaise(), "amountBeforePaise");
    checkQuantity(audit.quantityMilli(), "quantityMilli");
  }

  static void check(InventoryMovement movement) {
    require(movement.source(), "source");
    require(movement.movementId(), "movementId");
    require(movement.kind(), "kind");
    require(movement.ingredientName(), "ingredientName");
    require(movement.unit(), "unit");
    checkInstant(movement.occurredAt(), "occurredAt");
    checkInstant(movement.observedAt(), "observedAt");
    if (movement.enteredAt() != null) {
      checkInstant(movement.enteredAt(), "enteredAt");
    }
    checkBusinessDate(movement.businessDate(), movement.observedAt());
    checkZone(movement.zone());
    checkNotNegative(movement.quantityMilli(), "quantityMilli");
    checkQuantity(movement.quantityMilli(), "quantityMilli");
    checkMoney(movement.amountPaise(), "amountPaise");
    checkMoney(movement.taxPaise(), "taxPaise");
  }

  static void check(Expense expense) {
    require(expense.source(), "source");
    require(expense.expenseId(), "expenseId");
    checkInstant(expense.occurredAt(), "occurredAt");
    checkInstant(expense.observedAt(), "observedAt");
    checkBusinessDate(expense.businessDate(), expense.observedAt());
    checkZone(expense.zone());
    checkMoney(expense.amountPaise(), "amountPaise");
  }

  static void check(CashCount cash) {
    require(cash.source(), "source");
    require(cash.eventId(), "eventId");
    require(cash.action(), "action");
    checkInstant(cash.occurredAt(), "occurredAt");
    checkBusinessDate(cash.businessDate(), cash.occurredAt());
    checkZone(cash.zone());
    checkNotNegative(cash.amountPaise(), "amountPaise");
    checkMoney(cash.amountPaise(), "amountPaise");
  }
}
