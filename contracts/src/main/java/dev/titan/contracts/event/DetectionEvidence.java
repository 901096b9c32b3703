package dev.titan.contracts.event;

import java.time.Instant;

/**
 * One thing that happened, as part of a detection.
 *
 * @param at when
 * @param what in a few words, for example {@code bill printed}
 * @param expected what should have been, empty when the thing itself is in order
 * @param ticket number of the kitchen ticket, empty when none
 * @param bill number of the bill, empty when none
 * @param item name of the item, empty when it is about none
 * @param quantityMilli quantity in thousandths, 0 when it is about none
 * @param amountPaise amount in paise, 0 when it is about none
 * @param staff who did it, empty when unknown
 * @param approver who allowed it, empty when nobody did
 * @param reason as given at the till, empty when none
 */
public record DetectionEvidence(
    Instant at,
    String what,
    String expected,
    String ticket,
    String bill,
    String item,
    long quantityMilli,
    long amountPaise,
    String staff,
    String approver,
    String reason) {

  /** Absent texts are empty. */
  public DetectionEvidence {
    expected = Texts.orEmpty(expected);
    ticket = Texts.orEmpty(ticket);
    bill = Texts.orEmpty(bill);
    item = Texts.orEmpty(item);
    staff = Texts.orEmpty(staff);
    approver = Texts.orEmpty(approver);
    reason = Texts.orEmpty(reason);
  }
}
