package dev.titan.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A count of, or a movement in, one cash drawer. Events never change: a recount is a further event
 * and the last one of a session holds.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param source connector or agent that told of it
 * @param eventId identity within the outlet: the same event may come again under it
 * @param action what happened
 * @param occurredAt when
 * @param businessDate day of trade, by the outlet's zone and closing time
 * @param zone IANA id of the outlet's time zone
 * @param drawer which drawer or terminal
 * @param session the shift of the drawer, from opening to count; empty when there is one a day
 * @param amountPaise in paise, zero or positive
 * @param staff whose drawer it is
 * @param approver who counted with them or allowed it, empty when nobody did
 * @param reason free text, empty when none
 */
public record CashCount(
    String org,
    String outlet,
    String source,
    String eventId,
    CashAction action,
    Instant occurredAt,
    LocalDate businessDate,
    String zone,
    String drawer,
    String session,
    long amountPaise,
    String staff,
    String approver,
    String reason)
    implements Fact {

  /** Absent texts are empty. */
  public CashCount {
    drawer = Texts.orEmpty(drawer);
    session = Texts.orEmpty(session);
    staff = Texts.orEmpty(staff);
    approver = Texts.orEmpty(approver);
    reason = Texts.orEmpty(reason);
  }
}
