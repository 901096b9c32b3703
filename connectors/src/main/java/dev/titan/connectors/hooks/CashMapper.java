package dev.titan.connectors.hooks;

import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.CashCount;
import java.time.Instant;

/** Maps counts and movements of cash drawers; an amount is never negative. */
final class CashMapper implements FactMapper {

  private final String source;

  CashMapper(String source) {
    this.source = source;
  }

  @Override
  public CashCount map(EventFields event, Site outlet, Instant latest) {
    String eventId = event.requiredId("event_id");
    CashAction action = event.requiredWord("action", CashAction.class);
    Instant occurredAt = event.requiredInstant("occurred_at", latest);
    return new CashCount(
        outlet.key().org(),
        outlet.key().outlet(),
        source,
        eventId,
        action,
        occurredAt,
        outlet.calendar().dateOf(occurredAt),
        outlet.calendar().zone().getId(),
        event.id("drawer").orElse(""),
        event.id("session").orElse(""),
        event.paise("amount").orElseThrow(() -> event.missing("amount")),
        event.text("staff"),
        event.text("approver"),
        event.text("reason"));
  }
}
