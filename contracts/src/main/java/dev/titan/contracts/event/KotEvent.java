package dev.titan.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One change to one item of a kitchen order ticket (KOT). Events never change: a correction is a
 * further event. Balance of an item on an order: the sum of its quantities, plus what was shifted
 * to the order, less what is billed.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param source connector or agent that told of it, for example {@code kot-agent}
 * @param eventId identity within the outlet: the same event may come again under it
 * @param action what happened
 * @param occurredAt when it happened at the till or in the kitchen
 * @param businessDate day of trade, by the outlet's zone and closing time
 * @param zone IANA id of the outlet's time zone
 * @param kotId identity of the ticket within the outlet, never used again
 * @param kotNumber the printed number; restarts, so it is no identity
 * @param orderId the order (open table) at the till that the ticket belongs to, empty when unknown;
 *     where a till numbers orders and bills alike it is the {@code billNumber} of a bill of that
 *     business date
 * @param billId the bill that the sender knows the order to be billed on, empty when unknown
 * @param orderType dine-in, delivery or pick-up; null when unknown
 * @param channel where the order came from: {@code POS}, {@code Zomato}, ...; empty when unknown
 * @param table table number, empty when there is none
 * @param covers guests at the table, zero when unknown
 * @param itemId the vendor's id of the menu item, empty when it gives none
 * @param itemName as printed
 * @param quantityMilli change of the quantity on the order, in thousandths, signed as {@link
 *     KotAction} says
 * @param unitPricePaise menu price of one, in paise; zero when unknown
 * @param noCharge fired as not to be billed, for example a staff meal
 * @param staff who did it, empty when unknown
 * @param approver who allowed it, empty when nobody did
 * @param reason as given, empty when none
 * @param toOrderId for {@link KotAction#SHIFTED}: the order it moved to, else empty
 * @param toTable for {@link KotAction#SHIFTED}: the table it moved to, else empty
 */
public record KotEvent(
    String org,
    String outlet,
    String source,
    String eventId,
    KotAction action,
    Instant occurredAt,
    LocalDate businessDate,
    String zone,
    String kotId,
    String kotNumber,
    String orderId,
    String billId,
    OrderType orderType,
    String channel,
    String table,
    int covers,
    String itemId,
    String itemName,
    long quantityMilli,
    long unitPricePaise,
    boolean noCharge,
    String staff,
    String approver,
    String reason,
    String toOrderId,
    String toTable)
    implements Fact {

  /** Absent texts are empty. */
  public KotEvent {
    kotNumber = Texts.orEmpty(kotNumber);
    orderId = Texts.orEmpty(orderId);
    billId = Texts.orEmpty(billId);
    channel = Texts.orEmpty(channel);
    table = Texts.orEmpty(table);
    itemId = Texts.orEmpty(itemId);
    staff = Texts.orEmpty(staff);
    approver = Texts.orEmpty(approver);
    reason = Texts.orEmpty(reason);
    toOrderId = Texts.orEmpty(toOrderId);
    toTable = Texts.orEmpty(toTable);
  }
}
