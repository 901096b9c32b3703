package dev.titan.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of the till's audit trail about a bill. Entries never change. Amounts are null where
 * the entry says nothing about them.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param source connector or agent that told of it
 * @param eventId identity within the outlet: the same entry may come again under it
 * @param action what was done
 * @param occurredAt when it was done at the till
 * @param businessDate day of trade, by the outlet's zone and closing time
 * @param zone IANA id of the outlet's time zone
 * @param billId identity of the bill within the outlet, empty when the sender knows only its number
 * @param billNumber the number that the guest sees, empty when there is none yet
 * @param orderId the order at the till that the bill settles, as in {@link KotEvent}; empty when
 *     unknown
 * @param table table number, empty when there is none
 * @param staff who did it, empty when unknown
 * @param approver who allowed it, empty when nobody did
 * @param reason as given, empty when none
 * @param totalBeforePaise total before, in paise
 * @param totalAfterPaise total after, in paise
 * @param discountBeforePaise discount before, in paise
 * @param discountAfterPaise discount after, in paise
 * @param tenderBefore tender before, empty when it says none
 * @param tenderAfter tender after, empty when it says none
 * @param amountPaise what the entry is about: the refund, the charge taken off, the new price
 * @param amountBeforePaise what that was before, such as the menu price or the charge
 * @param itemId the item it is about, empty when it is about the whole bill or the id is unknown
 * @param itemName its name, empty when it is about the whole bill
 * @param quantityMilli change of the item's quantity in thousandths, zero when it is about no item
 * @param otherBillId for {@link BillAuditAction#ITEM_MOVED}: the bill it moved to, else empty
 * @param before any other value before, such as the table or the order type; empty when none
 * @param after that value after; empty when none
 * @param coupon coupon code, empty when none
 * @param customer what tells a guest from others, never the phone number itself; empty when unknown
 * @param text the entry as the source words it, empty when it gives none
 */
public record BillAudit(
    String org,
    String outlet,
    String source,
    String eventId,
    BillAuditAction action,
    Instant occurredAt,
    LocalDate businessDate,
    String zone,
    String billId,
    String billNumber,
    String orderId,
    String table,
    String staff,
    String approver,
    String reason,
    Long totalBeforePaise,
    Long totalAfterPaise,
    Long discountBeforePaise,
    Long discountAfterPaise,
    String tenderBefore,
    String tenderAfter,
    Long amountPaise,
    Long amountBeforePaise,
    String itemId,
    String itemName,
    long quantityMilli,
    String otherBillId,
    String before,
    String after,
    String coupon,
    String customer,
    String text)
    implements Fact {

  /** Absent texts are empty. */
  public BillAudit {
    billId = Texts.orEmpty(billId);
    billNumber = Texts.orEmpty(billNumber);
    orderId = Texts.orEmpty(orderId);
    table = Texts.orEmpty(table);
    staff = Texts.orEmpty(staff);
    approver = Texts.orEmpty(approver);
    reason = Texts.orEmpty(reason);
    tenderBefore = Texts.orEmpty(tenderBefore);
    tenderAfter = Texts.orEmpty(tenderAfter);
    itemId = Texts.orEmpty(itemId);
    itemName = Texts.orEmpty(itemName);
    otherBillId = Texts.orEmpty(otherBillId);
    before = Texts.orEmpty(before);
    after = Texts.orEmpty(after);
    coupon = Texts.orEmpty(coupon);
    customer = Texts.orEmpty(customer);
    text = Texts.orEmpty(text);
  }
}
