package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.OrderType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the reports about kitchen tickets have in common. A ticket is identified by its day of trade
 * and its number. A removal has an id by ticket, item, quantity and how many equal ones there were,
 * whatever report tells of it: told by several reports it is one.
 */
final class Tickets {

  private final Mapping mapping;

  Tickets(Mapping mapping) {
    this.mapping = mapping;
  }

  /** What identifies what was done to an item of a ticket, except for how many equal ones. */
  String[] identity(Place place, Row row, When when, String what, long quantityMilli) {
    return new String[] {
      mapping.source(),
      place.key().toString(),
      what,
      kotId(row, when),
      row.required("item").toLowerCase(Locale.ROOT),
      Long.toString(Math.abs(quantityMilli))
    };
  }

  /** Of an item that was taken back. */
  String[] removal(Place place, Row row, When when, long quantityMilli) {
    return identity(place, row, when, "removed", quantityMilli);
  }

  /** The event of a row. */
  KotEvent event(
      Place place, Row row, When when, Instant at, String id, KotAction action, long milli) {
    return new KotEvent(
        place.key().org(),
        place.key().outlet(),
        mapping.source(),
        id,
        action,
        at,
        when.businessDate(),
        place.calendar().zone().getId(),
        kotId(row, when),
        row.requiredDocument("kot"),
        row.document("order"),
        "",
        orderType(row),
        row.text("channel"),
        row.text("table"),
        row.countOrZero("covers"),
        "",
        row.required("item"),
        milli,
        row.paiseOrZero("price"),
        false,
        row.person("staff"),
        row.person("approver"),
        row.text("reason"),
        action == KotAction.SHIFTED ? row.document("toOrder") : "",
        action == KotAction.SHIFTED ? row.text("toTable") : "");
  }

  private static String kotId(Row row, When when) {
    return when.businessDate() + "-" + row.requiredDocument("kot");
  }

  private static OrderType orderType(Row row) {
    String word = row.text("orderType");
    Optional<OrderType> type = word.isEmpty() ? Optional.empty() : Words.orderType(word);
    if (type.isEmpty() && !word.isEmpty()) {
      row.notes().row("The order type '%s' is not known and is left out".formatted(word));
    }
    return type.orElse(null);
  }
}
