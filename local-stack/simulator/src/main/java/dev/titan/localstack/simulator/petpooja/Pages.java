package dev.titan.localstack.simulator.petpooja;

import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Selects the orders of a page: of the business day and the day before, the next fifty after the
 * cursor by refId. The last order of a page carries the cursor for the next one, quirks or not.
 */
final class Pages {
  /** Orders on a page. */
  static final int SIZE = 50;

  private Pages() {}

  static List<VisibleOrder> page(
      OrderSource source,
      LocalDate orderDate,
      long cursor,
      Instant now,
      Quirks quirks,
      SplittableRandom random) {
    boolean twiceOnPage = random.nextInt(1000) < quirks.duplicatesOnPage();
    boolean repeated = random.nextInt(1000) < quirks.duplicatesAcrossPages();
    int room = SIZE - (twiceOnPage ? 1 : 0) - (repeated ? 1 : 0);

    List<VisibleOrder> page = new ArrayList<>(SIZE);
    VisibleOrder before = null;
    for (LocalDate day : List.of(orderDate.minusDays(1), orderDate)) {
      for (VisibleOrder visible : source.ordersAsOf(day, now)) {
        long refId = visible.order().refId();
        if (refId == cursor) {
          before = visible;
        } else if (refId > cursor && page.size() < room) {
          page.add(visible);
        }
      }
    }
    if (page.isEmpty()) {
      return page;
    }
    if (repeated && before != null) {
      page.add(0, before);
    }
    if (twiceOnPage) {
      int which = random.nextInt(page.size());
      page.add(which, page.get(which));
    }
    if (quirks.shuffledPages()) {
      shuffle(page.subList(0, page.size() - 1), random);
    }
    return page;
  }

  private static void shuffle(List<VisibleOrder> orders, SplittableRandom random) {
    for (int i = orders.size() - 1; i > 0; i--) {
      Collections.swap(orders, i, random.nextInt(i + 1));
    }
  }
}
