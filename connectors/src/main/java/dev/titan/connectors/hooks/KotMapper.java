package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.OrderType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Maps kitchen ticket events; a quantity must have the sign that its action demands. */
final class KotMapper implements FactMapper {

  private static final Set<KotAction> TAKES_AWAY =
      Set.of(KotAction.CANCELLED, KotAction.PARTIALLY_CANCELLED, KotAction.SHIFTED);

  private final String source;

  KotMapper(String source) {
    this.source = source;
  }

  @Override
  public KotEvent map(EventFields event, Site outlet, Instant latest) {
    String eventId = event.requiredId("event_id");
    KotAction action = event.requiredWord("action", KotAction.class);
    Instant occurredAt = event.requiredInstant("occurred_at", latest);
    String itemId = event.id("item_id").orElse("");
    String itemName = event.text("item_name");
    if (itemName.isEmpty() && itemId.isEmpty()) {
      throw event.missing("item_name");
    }
    return new KotEvent(
        outlet.key().org(),
        outlet.key().outlet(),
        source,
        eventId,
        action,
        occurredAt,
        outlet.calendar().dateOf(occurredAt),
        outlet.calendar().zone().getId(),
        event.requiredId("kot_id"),
        event.id("kot_number").orElse(""),
        event.id("order_id").orElse(""),
        event.id("bill_id").orElse(""),
        event.word("order_type", OrderType.class).orElse(null),
        event.text("channel"),
        event.text("table"),
        event.countOrZero("covers"),
        itemId,
        itemName.isEmpty() ? itemId : itemName,
        quantityMilli(event, action),
        event.paiseOrZero("unit_price"),
        event.flag("no_charge"),
        event.text("staff"),
        event.text("approver"),
        event.text("reason"),
        event.id("to_order_id").orElse(""),
        event.text("to_table"));
  }

  private static long quantityMilli(EventFields event, KotAction action) {
    Optional<Long> sent = event.signedMilli("quantity");
    if (action == KotAction.PREPARED
        || action == KotAction.SERVED
        || action == KotAction.DUPLICATE) {
      return 0;
    }
    long quantity = sent.orElseThrow(() -> event.missing("quantity"));
    if (action == KotAction.FIRED && quantity <= 0) {
      throw unsigned(event, quantity, "must be positive for fired");
    }
    if (TAKES_AWAY.contains(action) && quantity >= 0) {
      String word = action.name().toLowerCase(Locale.ROOT);
      throw unsigned(event, quantity, "must be negative for " + word + ": two less are -2");
    }
    return quantity;
  }

  private static InvalidFieldException unsigned(EventFields event, long quantity, String why) {
    String number = BigDecimal.valueOf(quantity, 3).stripTrailingZeros().toPlainString();
    return event.wrong(ErrorCode.BAD_NUMBER, "quantity", number, why);
  }
}
