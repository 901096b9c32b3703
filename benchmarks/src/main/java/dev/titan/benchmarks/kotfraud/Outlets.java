package dev.titan.benchmarks.kotfraud;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What every feed of a benchmark says of its outlets, whatever happens there. */
final class Outlets {

  static final String ORG = "bench";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Outlets() {}

  /** Publishes the outlets as reference data, with the mark that nothing is missing. */
  static void publish(FactPublisher publisher, Map<OutletKey, BusinessCalendar> outlets) {
    for (Map.Entry<OutletKey, BusinessCalendar> one : outlets.entrySet()) {
      String outlet = one.getKey().outlet();
      publisher.publish(
          new ReferenceChange(
              "outlets",
              ORG + "/" + outlet,
              ORG,
              outlet,
              ReferenceOperation.UPSERTED,
              1,
              JSON.createObjectNode()
                  .put("org_id", ORG)
                  .put("outlet_id", outlet)
                  .put("name", outlet)
                  .put("zone", one.getValue().zone().getId())
                  .put("closing_time", one.getValue().closing().toString())
                  .toString()));
    }
    publisher.publish(
        new ReferenceChange(
            ReferenceChange.SNAPSHOT, ORG, "", "", ReferenceOperation.SNAPSHOT_COMPLETE, 1, null));
    publisher.flush();
  }

  /** Has all sources of an outlet say how far they have told; answers how many records that are. */
  static long tell(FactPublisher publisher, OutletKey outlet, Instant from, Instant through) {
    for (Feed feed : Feed.values()) {
      tell(publisher, outlet, feed, from, through);
    }
    return Feed.values().length;
  }

  /** Has the source of a feed say how far it has told. */
  static void tell(
      FactPublisher publisher, OutletKey outlet, Feed feed, Instant from, Instant through) {
    String source = feed == Feed.BILLS ? OrderMapper.SOURCE : feed.source();
    publisher.publish(
        feed.topic(), new Coverage(ORG, outlet.outlet(), source, from, through, null));
  }

  /** A ticket of an order, for a tea. */
  static Fact ticket(OutletKey outlet, BusinessCalendar calendar, String order, Instant fired) {
    LocalDate date = calendar.dateOf(fired);
    // Numbers of orders begin anew each day, identities of tickets do not.
    String ticket = date + "-" + order;
    String json =
        JSON.createObjectNode()
            .put("type", "kot")
            .put("org", ORG)
            .put("outlet", outlet.outlet())
            .put("source", Feed.KOTS.source())
            .put("eventId", ticket)
            .put("action", "FIRED")
            .put("occurredAt", fired.toString())
            .put("businessDate", date.toString())
            .put("zone", calendar.zone().getId())
            .put("kotId", ticket)
            .put("orderId", order)
            .put("itemName", "Tea")
            .put("quantityMilli", 1000)
            .put("unitPricePaise", 100_000)
            .toString();
    return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Fact.class);
  }
}
