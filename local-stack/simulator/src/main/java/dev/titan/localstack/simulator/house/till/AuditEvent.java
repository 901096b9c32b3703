package dev.titan.localstack.simulator.house.till;

import java.time.Instant;

/**
 * One entry of the audit trail.
 *
 * @param eventId unique within the outlet for ever
 * @param occurredAt when, to the second
 * @param billId identity of the bill within the outlet
 * @param billNumber the number that the guest sees
 * @param orderId the order that the bill settles: its number again, unless the order has two bills
 * @param table the table, else empty
 * @param staff who did it, empty when nobody of the house
 * @param approver who allowed it, empty when nobody had to
 * @param reason why, else empty
 * @param detail what was changed
 */
public record AuditEvent(
    String eventId,
    AuditAction action,
    Instant occurredAt,
    String billId,
    String billNumber,
    String orderId,
    String table,
    String staff,
    String approver,
    String reason,
    Detail detail) {}
