package dev.titan.connectors.googledrive.intake;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact with what finds it again.
 *
 * @param fact the fact
 * @param source its feed
 * @param id its identity within outlet and feed
 * @param document what it stands on, with who wrote that; empty when there is nothing
 * @param businessDate day of trade that it counts for
 * @param occurredAt when it happened
 */
record IngestedFact(
    Fact fact,
    String source,
    String id,
    String document,
    LocalDate businessDate,
    Instant occurredAt) {

  /** What stands in a bill that a corrected report no longer has. */
  static final String GONE = "The corrected report no longer has this bill";

  static IngestedFact of(Fact fact) {
    if (fact instanceof Expense one) {
      return new IngestedFact(
          one, one.source(), one.expenseId(), "", one.businessDate(), one.occurredAt());
    }
    if (fact instanceof InventoryMovement one) {
      String document =
          one.documentId().isEmpty()
              ? ""
              : one.documentId() + "\n" + one.counterparty().toLowerCase(Locale.ROOT);
      return new IngestedFact(
          one, one.source(), one.movementId(), document, one.businessDate(), one.occurredAt());
    }
    if (fact instanceof KotEvent one) {
      return new IngestedFact(
          one, one.source(), one.eventId(), "", one.businessDate(), one.occurredAt());
    }
    if (fact instanceof BillAudit one) {
      return new IngestedFact(
          one, one.source(), one.eventId(), "", one.businessDate(), one.occurredAt());
    }
    if (fact instanceof CashCount one) {
      return new IngestedFact(
          one, one.source(), one.eventId(), "", one.businessDate(), one.occurredAt());
    }
    if (fact instanceof Bill one) {
      return new IngestedFact(
          one, one.source(), one.billId(), "", one.businessDate(), one.createdAt());
    }
    throw new IllegalArgumentException("No fact of a file: " + fact);
  }

  /** Equal for facts that say the same, whenever they were observed. */
  String contentHash() {
    return ContentHashes.of(EventJson.writeContent(fact));
  }

  /** The fact as it is kept; empty for an event, which is never withdrawn. */
  Optional<String> kept() {
    boolean changes =
        fact instanceof Expense || fact instanceof InventoryMovement || fact instanceof Bill;
    return changes
        ? Optional.of(new String(EventJson.write(fact), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * What takes the place of a fact that its source no longer says.
   *
   * @param observedAt when that was noticed
   */
  static Fact withdrawn(Fact fact, Instant observedAt) {
    if (fact instanceof Expense one) {
      return withdrawn(one, observedAt);
    }
    if (fact instanceof InventoryMovement one) {
      return withdrawn(one, observedAt);
    }
    if (fact instanceof Bill one) {
      return cancelled(one, observedAt);
    }
    throw new IllegalArgumentException("Events are not withdrawn: " + fact);
  }

  private static Expense withdrawn(Expense last, Instant observedAt) {
    return new Expense(
        last.org(),
        last.outlet(),
        last.source(),
        last.expenseId(),
        last.occurredAt(),
        observedAt,
        last.businessDate(),
        last.zone(),
        last.item(),
        last.ledger(),
        last.category(),
        last.amountPaise(),
        last.explanation(),
        last.staff(),
        last.paidFrom(),
        last.vendor(),
        last.business(),
        true);
  }

  private static InventoryMovement withdrawn(InventoryMovement last, Instant observedAt) {
    return new InventoryMovement(
        last.org(),
        last.outlet(),
        last.source(),
        last.movementId(),
        last.kind(),
        last.documentId(),
        last.occurredAt(),
        last.enteredAt(),
        observedAt,
        last.businessDate(),
        last.zone(),
        last.ingredientId(),
        last.ingredientName(),
        last.category(),
        last.quantityMilli(),
        last.unit(),
        last.amountPaise(),
        last.taxPaise(),
        last.counterparty(),
        last.reason(),
        last.staff(),
        true);
  }

  private static Bill cancelled(Bill last, Instant observedAt) {
    return copy(last, observedAt, BillStatus.CANCELLED, GONE);
  }

  /** The same bill, observed at another time. */
  static Bill observed(Bill bill, Instant observedAt) {
    return copy(bill, observedAt, bill.status(), bill.cancelReason());
  }

  private static Bill copy(Bill last, Instant observedAt, BillStatus status, String cancelReason) {
    return new Bill(
        last.org(),
        last.outlet(),
        last.source(),
        last.billId(),
        last.billNumber(),
        last.sourceRef(),
        last.businessDate(),
        last.zone(),
        last.createdAt(),
        observedAt,
        status,
        last.orderType(),
        last.channel(),
        last.area(),
        last.table(),
        last.covers(),
        last.biller(),
        last.assignee(),
        last.onlineOrderId(),
        last.comment(),
        cancelReason,
        last.corePaise(),
        last.discountPaise(),
        last.taxPaise(),
        last.deliveryChargePaise(),
        last.packagingChargePaise(),
        last.serviceChargePaise(),
        last.roundOffPaise(),
        last.waivedOffPaise(),
        last.tipPaise(),
        last.totalPaise(),
        last.lines(),
        last.taxes(),
        last.discounts(),
        last.payments());
  }
}
