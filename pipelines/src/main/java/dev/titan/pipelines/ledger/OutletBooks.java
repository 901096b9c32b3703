package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.outlet.OutletOutput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * The days and sales figures of the outlets. Within a bundle they are worked on in memory, one page
 * for each outlet; {@link #write} puts the current outlet's page into state and emits the rows that
 * changed, once each.
 */
final class OutletBooks {

  private final MapState<String, long[]> sales;
  private final MapState<Integer, OpenDay> openDays;
  private final MapState<Integer, byte[]> closedDays;
  private final Map<OutletKey, Page> pages = new HashMap<>();

  /** What a bundle has touched of one outlet. */
  private static final class Page {
    final Map<SalesKey, Totals> sales = new HashMap<>();
    final Map<Integer, OpenDay> days = new HashMap<>();
    final Set<Integer> rebuilt = new HashSet<>();
  }

  OutletBooks(RuntimeContext context) {
    sales = context.getMapState(LedgerState.SALES);
    openDays = context.getMapState(LedgerState.OPEN_DAYS);
    closedDays = context.getMapState(LedgerState.CLOSED_DAYS);
  }

  /**
   * Counts a bill in (+1) or out of (-1) its business date, or notes a new content of one that is
   * in (0); whether that opened the day.
   */
  boolean countBill(OutletKey outlet, Bill bill, int sign) throws Exception {
    Page page = page(outlet);
    int number = day(bill);
    OpenDay day = openDay(page, number);
    boolean opened = day == null;
    if (opened) {
      day = open(page, number, bill.zone());
    }
    page.days.put(number, day.counting(bill, sign));
    return opened;
  }

  /** Adds a bill's sales (+1) or takes them back (-1); its day must be open. */
  void applySales(OutletKey outlet, Bill bill, int sign) throws Exception {
    Page page = page(outlet);
    long firstVersion = openDay(page, day(bill)).firstVersion();
    for (SalesRules.Effect effect : SalesRules.effects(bill)) {
      effect.applyTo(totals(page, effect.key(), firstVersion), sign);
    }
  }

  /** Notes that the source has told all of a day. */
  void complete(OutletKey outlet, int number) throws Exception {
    Page page = page(outlet);
    OpenDay day = openDay(page, number);
    if (day != null) {
      page.days.put(number, day.completed());
    }
  }

  /** Releases the figures of a day that is told again, once all its bills are known. */
  void releaseIfRebuilt(OutletKey outlet, int number, int bills) throws Exception {
    Page page = page(outlet);
    OpenDay day = openDay(page, number);
    if (day != null && day.rebuilding() && day.bills() >= bills) {
      page.days.put(number, day.rebuilt());
      page.rebuilt.add(number);
    }
  }

  /** The open day of a number, null when it is closed or unknown. */
  OpenDay openDay(OutletKey outlet, int number) throws Exception {
    return openDay(page(outlet), number);
  }

  /** Puts the outlet's page into state and emits what changed. */
  void write(OutletKey outlet, OutletOutput out) throws Exception {
    Page page = pages.remove(outlet);
    if (page == null) {
      return;
    }
    for (Map.Entry<Integer, OpenDay> entry : page.days.entrySet()) {
      openDays.put(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<SalesKey, Totals> entry : page.sales.entrySet()) {
      SalesKey key = entry.getKey();
      sales.put(key.text(), entry.getValue().toState());
      if (!page.days.get(key.day()).rebuilding() && !page.rebuilt.contains(key.day())) {
        out.row(LedgerRows.sales(outlet, key, entry.getValue()));
      }
    }
    if (!page.rebuilt.isEmpty()) {
      for (Map.Entry<String, long[]> entry : sales.entries()) {
        SalesKey key = SalesKey.parse(entry.getKey());
        if (page.rebuilt.contains(key.day())) {
          out.row(LedgerRows.sales(outlet, key, Totals.ofState(entry.getValue())));
        }
      }
    }
  }

  private Page page(OutletKey outlet) {
    return pages.computeIfAbsent(outlet, key -> new Page());
  }

  private OpenDay openDay(Page page, int number) throws Exception {
    OpenDay day = page.days.get(number);
    if (day == null) {
      day = openDays.get(number);
      if (day != null) {
        page.days.put(number, day);
      }
    }
    return day;
  }

  /** Opens a day; one that was closed begins again with all its rows empty. */
  private OpenDay open(Page page, int number, String zone) throws Exception {
    byte[] stored = closedDays.get(number);
    if (stored == null) {
      return OpenDay.first(zone);
    }
    closedDays.remove(number);
    ClosedDay closed = ClosedDay.ofBytes(stored);
    OpenDay day = OpenDay.again(closed, zone);
    for (String text : closed.salesKeys()) {
      totals(page, SalesKey.parse(text), day.firstVersion());
    }
    return day;
  }

  private Totals totals(Page page, SalesKey key, long firstVersion) throws Exception {
    Totals totals = page.sales.get(key);
    if (totals == null) {
      long[] stored = sales.get(key.text());
      totals =
          stored == null
              ? Totals.empty(SalesRules.measures(key), firstVersion)
              : Totals.ofState(stored);
      page.sales.put(key, totals);
    }
    return totals;
  }

  private static int day(Bill bill) {
    return Math.toIntExact(bill.businessDate().toEpochDay());
  }
}
