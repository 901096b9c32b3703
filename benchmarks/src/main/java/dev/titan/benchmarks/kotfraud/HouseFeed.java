package dev.titan.benchmarks.kotfraud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.hooks.EventLines;
import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.agent.LabelledFiles;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Days of a simulated house on the fact topics: tickets, bills with their versions, audit entries
 * and cash, then how far each is told, and last a ticket of each outlet on a later day that is
 * billed by nobody. When the case of that ticket is heard of, everything before it was examined.
 */
final class HouseFeed {

  /** The order of the last ticket. */
  static final String LAST = "last";

  private static final Map<Feed, String> FILES =
      Map.of(
          Feed.BILLS, "bills.jsonl",
          Feed.KOTS, "kots.jsonl",
          Feed.BILL_AUDITS, "bill-audits.jsonl",
          Feed.CASH, "cash.jsonl");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration AFTER_THE_LAST_DAY = Duration.ofDays(3);

  /** An order without a bill may be a tab that is open until its day ends. */
  private static final Duration SETTLED = Duration.ofHours(36);

  private record OutletDay(OutletKey outlet, LocalDate date) {}

  private final Path folder;
  private final LocalDate first;
  private final LocalDate last;
  private final Map<String, OutletKey> restIds = new HashMap<>();
  private final Map<OutletKey, BusinessCalendar> calendars = new HashMap<>();

  private HouseFeed(House house, LocalDate first, LocalDate last, Path folder) {
    this.first = first;
    this.last = last;
    this.folder = folder;
    for (HouseOutlet one : house.outlets()) {
      OutletProfile profile = one.profile();
      OutletKey key = new OutletKey(Outlets.ORG, profile.outletId());
      restIds.put(profile.restId(), key);
      calendars.put(key, new BusinessCalendar(profile.zone(), profile.closingHour()));
    }
  }

  /** Writes the days from {@code first} to {@code last} to a folder, to be published from there. */
  static HouseFeed of(House house, LocalDate first, LocalDate last, Path folder) {
    LabelledFiles.write(folder, Outlets.ORG, house, first, last);
    return new HouseFeed(house, first, last, folder);
  }

  /** How many outlets there are. */
  int outlets() {
    return calendars.size();
  }

  /** The outlets as reference data, with the mark that nothing is missing. */
  void publishReference(FactPublisher publisher) {
    Outlets.publish(publisher, calendars);
  }

  /** Publishes everything; answers how many records that were. */
  long publish(FactPublisher publisher) throws IOException {
    EventLines hooks = new EventLines(calendars, Secret.of("bench"));
    Instant receivedAt = last.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
    long records = 0;
    for (Map.Entry<OutletKey, BusinessCalendar> one : calendars.entrySet()) {
      // An agent says that it is there before it says anything else.
      Instant from = one.getValue().startOf(first);
      records += Outlets.tell(publisher, one.getKey(), from.minus(Duration.ofHours(1)), from);
    }
    for (Feed feed : Feed.values()) {
      try (BufferedReader lines = Files.newBufferedReader(folder.resolve(FILES.get(feed)))) {
        Set<OutletDay> begun = new LinkedHashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          // Of two versions of a bill the later line holds.
          Fact fact = read(hooks, feed, line, receivedAt.plusMillis(records));
          if (begun.add(dayOf(fact))) {
            // The past comes day by day, and a day is told before the one after the next begins.
            records += tellAllBut(2, begun, feed, publisher);
          }
          publisher.publish(feed.topic(), fact);
          records++;
        }
        records += tellAllBut(0, begun, feed, publisher);
      }
    }
    for (Map.Entry<OutletKey, BusinessCalendar> one : calendars.entrySet()) {
      Instant from = one.getValue().startOf(first);
      Instant end = one.getValue().endOf(last);
      records += Outlets.tell(publisher, one.getKey(), from, end);
      Instant fired = end.plus(AFTER_THE_LAST_DAY);
      publisher.publish(Topic.KOTS, Outlets.ticket(one.getKey(), one.getValue(), LAST, fired));
      records +=
          1 + Outlets.tell(publisher, one.getKey(), fired.minus(SETTLED), fired.plus(SETTLED));
    }
    publisher.flush();
    return records;
  }

  private OutletDay dayOf(Fact fact) {
    OutletKey outlet = new OutletKey(Outlets.ORG, fact.outlet());
    return new OutletDay(outlet, calendars.get(outlet).dateOf(EventLines.happenedAt(fact)));
  }

  /** Tells all days but the newest; answers how many records that were. */
  private long tellAllBut(int newest, Set<OutletDay> begun, Feed feed, FactPublisher publisher) {
    List<OutletDay> whole = begun.stream().limit(Math.max(0, begun.size() - newest)).toList();
    for (OutletDay day : whole) {
      BusinessCalendar calendar = calendars.get(day.outlet());
      Outlets.tell(
          publisher, day.outlet(), feed, calendar.startOf(day.date()), calendar.endOf(day.date()));
    }
    whole.forEach(begun::remove);
    return whole.size();
  }

  private Fact read(EventLines hooks, Feed feed, String line, Instant receivedAt)
      throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    JsonNode json = JSON.readTree(bytes);
    if (feed != Feed.BILLS) {
      OutletKey outlet = new OutletKey(Outlets.ORG, json.path("outlet").asText());
      return hooks.read(feed, outlet, bytes, receivedAt);
    }
    String restId = json.path("properties").path("Restaurant").path("restID").asText();
    OutletKey outlet = restIds.get(restId);
    return EventLines.order(
        new OrderMapper(outlet, restId, calendars.get(outlet)), bytes, receivedAt);
  }
}
