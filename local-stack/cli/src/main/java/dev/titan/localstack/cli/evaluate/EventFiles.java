package dev.titan.localstack.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.connectors.hooks.EventLines;
import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Publishes the events of a folder's files, with the checks and mappings of the hooks, and then how
 * far each source has told.
 */
final class EventFiles {

  /** Events made elsewhere may lie ahead of this machine's clock, but not by years. */
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(366);

  private static final Map<Feed, String> NAMES =
      new EnumMap<>(
          Map.of(
              Feed.BILLS, "bills.jsonl",
              Feed.KOTS, "kots.jsonl",
              Feed.BILL_AUDITS, "bill-audits.jsonl",
              Feed.CASH, "cash.jsonl"));

  private final Path folder;
  private final ReferenceFile reference;
  private final List<BadLine> bad;
  private final FactPublisher publisher;
  private final EventLines hooks;
  private final Instant receivedAt;

  private final Map<Feed, Long> events = new EnumMap<>(Feed.class);
  private final Map<OutletKey, Set<String>> billSources = new HashMap<>();

  /** What cases call the bills and tickets that truth may call by their ids. */
  private final Map<OutletKey, Map<String, String>> numbers = new HashMap<>();

  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /**
   * The files of a folder.
   *
   * @param hooks reads single events
   * @param bad takes bad lines
   * @param now the time on this machine
   */
  EventFiles(
      Path folder,
      ReferenceFile reference,
      EventLines hooks,
      List<BadLine> bad,
      FactPublisher publisher,
      Instant now) {
    this.folder = folder;
    this.reference = reference;
    this.bad = bad;
    this.publisher = publisher;
    this.hooks = hooks;
    this.receivedAt = now.plus(FURTHEST_AHEAD);
  }

  /** Refuses a folder without any events. */
  static void check(Path folder) {
    if (NAMES.values().stream().noneMatch(name -> Files.exists(folder.resolve(name)))) {
      throw new TitanException(
          ErrorCode.BAD_CONFIGURATION,
          "There are no events in %s: none of %s is there."
              .formatted(folder, new TreeSet<>(NAMES.values())));
    }
  }

  /** Publishes all events. */
  void publish() {
    for (Feed feed : Feed.values()) {
      Lines lines = new Lines(bad);
      lines.read(
          folder.resolve(NAMES.get(feed)),
          (line, bytes, number) -> publish(feed, read(feed, line, bytes, number)));
    }
    publisher.flush();
  }

  private Fact read(Feed feed, LooseJson line, byte[] bytes, long number) {
    JsonNode restId = line.node().path("properties").path("Restaurant").path("restID");
    if (feed != Feed.BILLS || restId.isMissingNode()) {
      return hooks.read(feed, reference.outletOf(line), bytes, receivedAt);
    }
    OutletKey outlet = reference.restIds().get(restId.asText());
    if (outlet == null) {
      outlet = reference.outletOf(line);
    }
    // The till says nothing of when; later lines hold.
    return EventLines.order(
        new OrderMapper(outlet, restId.asText(), reference.calendars().get(outlet)),
        bytes,
        receivedAt.plusMillis(number));
  }

  private void publish(Feed feed, Fact fact) {
    publisher.publish(feed.topic(), fact);
    events.merge(feed, 1L, Long::sum);
    if (fact instanceof Bill bill) {
      OutletKey outlet = new OutletKey(bill.org(), bill.outlet());
      billSources.computeIfAbsent(outlet, none -> new TreeSet<>()).add(bill.source());
      note(outlet, bill.billId(), "bill ", bill.billNumber());
    } else if (fact instanceof BillAudit audit) {
      note(new OutletKey(audit.org(), audit.outlet()), audit.billId(), "bill ", audit.billNumber());
    } else if (fact instanceof KotEvent kot) {
      note(new OutletKey(kot.org(), kot.outlet()), kot.kotId(), "ticket ", kot.kotNumber());
    }
    Instant at = EventLines.happenedAt(fact);
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
  }

  private void note(OutletKey outlet, String id, String kind, String number) {
    if (!id.isEmpty() && !number.isEmpty()) {
      numbers
          .computeIfAbsent(outlet, none -> new HashMap<>())
          .put(id.toLowerCase(Locale.ROOT), kind + number);
    }
  }

  /**
   * The number of the bill or ticket that a text names by its id, as in {@code bill 57273}; empty
   * when it names none.
   */
  Optional<String> numberOf(OutletKey outlet, String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    Map<String, String> known = numbers.getOrDefault(outlet, Map.of());
    return Optional.ofNullable(
        known.getOrDefault(plain, known.get(plain.replaceFirst("^(bill|ticket|kot) ", ""))));
  }

  /** Publishes how far each source has told, after everything that it told. */
  void publishCoverage() {
    if (!isEmpty()) {
      CoverageFile coverage = new CoverageFile(folder, reference, this::sourcesOf);
      coverage.read(bad, first, last).forEach(word -> publisher.publish(word.topic(), word.word()));
      publisher.flush();
    }
  }

  /** The sources of a feed at an outlet; none where its file is absent. */
  private Set<String> sourcesOf(Feed feed, OutletKey outlet) {
    if (!Files.exists(folder.resolve(NAMES.get(feed)))) {
      return Set.of();
    }
    Set<String> usual = Set.of(feed.source());
    return feed == Feed.BILLS ? billSources.getOrDefault(outlet, usual) : usual;
  }

  /** Whether not a single event could be read. */
  boolean isEmpty() {
    return events.isEmpty();
  }

  /** How many events each file gave, by name of the file. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    events.forEach((feed, count) -> counts.put(NAMES.get(feed), count));
    return counts;
  }

  /** How many business days lie between the first and the last event, both included. */
  int days() {
    if (isEmpty()) {
      return 0;
    }
    BusinessCalendar calendar = reference.calendars().values().iterator().next();
    return Math.toIntExact(
        ChronoUnit.DAYS.between(calendar.dateOf(first), calendar.dateOf(last)) + 1);
  }
}
