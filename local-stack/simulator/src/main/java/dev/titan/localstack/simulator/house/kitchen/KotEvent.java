package dev.titan.localstack.simulator.house.kitchen;

import java.time.Instant;

/**
 * One change to one item of a ticket.
 *
 * @param eventId unique within the outlet for ever
 * @param occurredAt when, to the second
 * @param kotId identity of the ticket within the outlet, for ever
 * @param kotNumber the printed number, which restarts each business day
 * @param place the order it belongs to at that time
 * @param billId the bill, empty before there is one
 * @param quantityMilli change of the quantity on the order in thousandths; 0 where nothing changes
 * @param unitPrice paise for one, add-ons included
 * @param noCharge never to be billed
 * @param staff who did it, empty when nobody of the house
 * @param approver who allowed it, empty when nobody had to
 * @param reason why, else empty
 * @param toOrderId for a shift: the order it went to, else empty
 * @param toTable for a shift: the table it went to, else empty
 */
public record KotEvent(
    String eventId,
    KotAction action,
    Instant occurredAt,
    String kotId,
    String kotNumber,
    Place place,
    String billId,
    String itemId,
    String itemName,
    long quantityMilli,
    long unitPrice,
    boolean noCharge,
    String staff,
    String approver,
    String reason,
    String toOrderId,
    String toTable) {}
