package dev.titan.localstack.simulator.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the fields of a row; a field that makes no sense is an {@link IllegalArgumentException}.
 */
final class RowReader {
  private static final String NAMELESS_ITEM = "Item";

  private final ColumnLayout layout;
  private final PriceList prices;
  private final ZoneId zone;
  private final SortedSet<String> itemsWithDerivedPrice = new TreeSet<>();

  RowReader(ColumnLayout layout, PriceList prices, ZoneId zone) {
    this.layout = layout;
    this.prices = prices;
    this.zone = zone;
  }

  void read(Table.Row row, TicketGrouping grouping) {
    String timeText = layout.timeText(row);
    if (timeText.isBlank()) {
      throw new IllegalArgumentException("the time is missing");
    }
    LocalDateTime time = Times.parse(timeText, zone);
    String ticket = layout.ticket().map(row::field).orElse("");
    if (layout.ticket().isPresent() && ticket.isEmpty()) {
      throw new IllegalArgumentException("the ticket is missing");
    }
    String item = layout.item().map(row::field).orElse(NAMELESS_ITEM);
    if (item.isEmpty()) {
      throw new IllegalArgumentException("the item is missing");
    }
    BigDecimal quantity =
        field(row, layout.quantity()).map(Numbers::quantity).orElse(BigDecimal.ONE);
    long price = field(row, layout.price()).map(Numbers::price).orElseGet(() -> priceOf(item));
    grouping.add(ticket, time, new Ticket.Line(item, quantity, price));
  }

  SortedSet<String> itemsWithDerivedPrice() {
    return itemsWithDerivedPrice;
  }

  private long priceOf(String item) {
    Optional<Long> listed = prices.listed(item);
    if (listed.isEmpty()) {
      itemsWithDerivedPrice.add(item);
    }
    return listed.orElseGet(() -> PriceList.derived(item));
  }

  private static Optional<String> field(Table.Row row, Optional<Integer> column) {
    return column.map(row::field).filter(text -> !text.isEmpty());
  }
}
