package dev.titan.benchmarks.kotfraud;

import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As many outlets and days as wanted, of honest orders that are all alike: a ticket, its bill, and
 * that this was printed and paid. An order is four facts.
 */
final class SmallOutlets {

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("Asia/Kolkata"), LocalTime.of(3, 0));
  private static final Duration OPEN_AFTER = Duration.ofHours(5);
  private static final Duration BETWEEN_ORDERS = Duration.ofMinutes(3);

  private final FactPublisher publisher;
  private final List<OutletKey> outlets = new ArrayList<>();

  SmallOutlets(FactPublisher publisher, int outlets) {
    this.publisher = publisher;
    for (int outlet = 0; outlet < outlets; outlet++) {
      this.outlets.add(new OutletKey(Outlets.ORG, "outlet-" + outlet));
    }
  }

  /** Publishes that the outlets exist, and that their sources are there. */
  void open(LocalDate date) {
    Map<OutletKey, BusinessCalendar> calendars = new LinkedHashMap<>();
    outlets.forEach(outlet -> calendars.put(outlet, CALENDAR));
    Outlets.publish(publisher, calendars);
    for (OutletKey outlet : outlets) {
      begin(outlet, date);
    }
  }

  /**
   * Publishes a day of the first outlets, and that the next one has begun.
   *
   * @param last name of an order of each outlet that nobody bills, the last of the day; empty for
   *     none
   * @return how many records that were
   */
  long day(int first, LocalDate date, int orders, String last) {
    long records = 0;
    for (OutletKey outlet : outlets.subList(0, first)) {
      Instant at = CALENDAR.startOf(date).plus(OPEN_AFTER);
      for (int order = 1; order <= orders; order++) {
        records += order(outlet, date, order, at);
        at = at.plus(BETWEEN_ORDERS);
      }
      if (!last.isEmpty()) {
        publisher.publish(Feed.KOTS.topic(), Outlets.ticket(outlet, CALENDAR, last, at));
        records++;
      }
      records +=
          Outlets.tell(publisher, outlet, CALENDAR.startOf(date), CALENDAR.endOf(date))
              + begin(outlet, date.plusDays(1));
    }
    publisher.flush();
    return records;
  }

  private long begin(OutletKey outlet, LocalDate date) {
    Instant start = CALENDAR.startOf(date);
    return Outlets.tell(publisher, outlet, start, start.plus(Duration.ofHours(1)));
  }

  private long order(OutletKey outlet, LocalDate date, int order, Instant at) {
    publisher.publish(
        Feed.KOTS.topic(), Outlets.ticket(outlet, CALENDAR, Integer.toString(order), at));
    Instant printed = at.plusSeconds(1500);
    publisher.publish(Feed.BILL_AUDITS.topic(), entry(outlet, date, order, "PRINTED", printed));
    Instant paid = printed.plusSeconds(300);
    publisher.publish(Feed.BILL_AUDITS.topic(), entry(outlet, date, order, "SETTLED", paid));
    publisher.publish(Feed.BILLS.topic(), bill(outlet, date, order, printed));
    return 4;
  }

  private static Fact entry(
      OutletKey outlet, LocalDate date, int order, String action, Instant at) {
    return fact(
        """
        {"type":"bill_audit","org":"%1$s","outlet":"%2$s","source":"%3$s","eventId":"%4$s-%5$s-%6$d",\
        "action":"%5$s","occurredAt":"%7$s","businessDate":"%4$s","zone":"Asia/Kolkata",\
        "billId":"%4$s-%6$d","billNumber":"%6$d","staff":"Asha","amountPaise":100000,\
        "tenderAfter":"UPI"}"""
            .formatted(
                outlet.org(), outlet.outlet(), Feed.BILL_AUDITS.source(), date, action, order, at));
  }

  private static Fact bill(OutletKey outlet, LocalDate date, int order, Instant at) {
    return fact(
        """
        {"type":"bill","org":"%1$s","outlet":"%2$s","source":"%3$s","billId":"%4$s-%5$d",\
        "billNumber":"%5$d","businessDate":"%4$s","zone":"Asia/Kolkata","createdAt":"%6$s",\
        "observedAt":"%6$s","status":"SUCCESS","orderType":"DINE_IN","channel":"POS",\
        "biller":"Asha","corePaise":100000,"totalPaise":100000,"lines":[{"itemName":"Tea",\
        "unitPricePaise":100000,"quantityMilli":1000,"totalPaise":100000}],\
        "payments":[{"method":"UPI","amountPaise":100000}]}"""
            .formatted(outlet.org(), outlet.outlet(), OrderMapper.SOURCE, date, order, at));
  }

  private static Fact fact(String json) {
    return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Fact.class);
  }
}
