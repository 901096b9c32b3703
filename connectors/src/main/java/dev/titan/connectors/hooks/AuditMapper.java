package dev.titan.connectors.hooks;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import java.time.Instant;

/**
 * Maps entries of the till's audit trail. An entry must name its bill by id, number or order. Of a
 * guest only a keyed hash is kept.
 */
final class AuditMapper implements FactMapper {

  private final String source;
  private final CustomerHash customers;

  AuditMapper(String source, CustomerHash customers) {
    this.source = source;
    this.customers = customers;
  }

  @Override
  public BillAudit map(EventFields event, Site outlet, Instant latest) {
    String eventId = event.requiredId("event_id");
    BillAuditAction action = event.requiredWord("action", BillAuditAction.class);
    Instant occurredAt = event.requiredInstant("occurred_at", latest);
    String billId = event.id("bill_id").orElse("");
    String billNumber = event.id("bill_number").orElse("");
    String orderId = event.id("order_id").orElse("");
    if (billId.isEmpty() && billNumber.isEmpty() && orderId.isEmpty()) {
      throw event.missing("bill_id");
    }
    return new BillAudit(
        outlet.key().org(),
        outlet.key().outlet(),
        source,
        eventId,
        action,
        occurredAt,
        outlet.calendar().dateOf(occurredAt),
        outlet.calendar().zone().getId(),
        billId,
        billNumber,
        orderId,
        event.text("table"),
        event.text("staff"),
        event.text("approver"),
        event.text("reason"),
        event.paiseOrNull("total_before"),
        event.paiseOrNull("total_after"),
        event.paiseOrNull("discount_before"),
        event.paiseOrNull("discount_after"),
        event.text("tender_before"),
        event.text("tender_after"),
        event.paiseOrNull("amount"),
        event.paiseOrNull("amount_before"),
        event.id("item_id").orElse(""),
        event.text("item_name"),
        event.signedMilli("quantity").orElse(0L),
        event.id("other_bill_id").orElse(""),
        event.text("before"),
        event.text("after"),
        event.text("coupon"),
        customer(event),
        event.text("text"));
  }

  private String customer(EventFields event) {
    String other = event.text("customer");
    String byPhone = customers.of(event.text("customer_phone"));
    return byPhone.isEmpty() ? customers.of(other) : byPhone;
  }
}
