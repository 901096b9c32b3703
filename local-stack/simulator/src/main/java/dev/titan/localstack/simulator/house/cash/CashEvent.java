package dev.titan.localstack.simulator.house.cash;

import java.time.Instant;

/**
 * One entry of the drawer's book.
 *
 * @param eventId unique within the outlet for ever
 * @param occurredAt when, to the second
 * @param drawer which drawer
 * @param session from the opening to the count: all sales of that time went through this drawer
 * @param amount paise, zero or more
 * @param staff whose drawer it is
 * @param approver who allowed it or counted along, else empty
 * @param reason what for, else empty
 */
public record CashEvent(
    String eventId,
    CashAction action,
    Instant occurredAt,
    String drawer,
    String session,
    long amount,
    String staff,
    String approver,
    String reason) {}
