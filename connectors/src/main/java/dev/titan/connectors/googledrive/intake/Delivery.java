package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * One file on its way to the topics: what is new or changed in it, then as withdrawn what it no
 * longer says, then bills of which a part has changed, and once all that is acknowledged, what it
 * covers. Each step can be done again and then changes nothing. Use it once.
 */
final class Delivery {

  /** Facts that are noted, published and acknowledged together. */
  static final int CHUNK = 1000;

  static final String SOURCE = "googledrive";

  private final FileLog.Begun file;
  private final StorePlaces places;
  private final PublishedRows rows;
  private final BillDesk bills;
  private final FactPublisher publisher;
  private final LongConsumer progress;
  private final Told told = new Told();
  private final LeftOut leftOut;
  private final List<String> notes = new ArrayList<>();
  private final Map<Told.Feed, Map<String, IngestedFact>> facts = new LinkedHashMap<>();
  private final Map<OutletKey, Map<String, BillPart>> parts = new LinkedHashMap<>();
  private int waiting;
  private long published;
  private long unchanged;
  private long withdrawn;
  private long letters;

  Delivery(
      FileLog.Begun file,
      StorePlaces places,
      PublishedRows rows,
      BillDesk bills,
      FactPublisher publisher,
      LongConsumer progress) {
    this.file = file;
    this.places = places;
    this.leftOut = new LeftOut(places);
    this.rows = rows;
    this.bills = bills;
    this.publisher = publisher;
    this.progress = progress;
  }

  /**
   * What a delivery brought.
   *
   * @param counts records by what became of them
   * @param withdrawn what earlier files said and this one does not
   * @param notes what a person should know
   * @param leftOut whether there were records that another source tells live
   * @param something whether there were others
   */
  record Delivered(
      SyncCounts counts, long withdrawn, List<String> notes, boolean leftOut, boolean something) {}

  /**
   * Delivers what was read.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE}; doing it again
   *     changes nothing that was done
   */
  Delivered deliver(Spool spool, FileSummary summary) {
    spool.read(new Taking(summary));
    passOn();
    List<Window> windows = Window.of(leftOut.without(summary), file.modifiedAt());
    if (summary.outcome() == FileSummary.Outcome.TAKEN) {
      withdraw(windows);
    } else if (!told.isNothing()) {
      notes.add(
          "Because not every row could be read, nothing that earlier files said was taken back."
              + " Correct the rows and drop the file again.");
    }
    told.parts().keySet().stream().map(Told.Parts::outlet).distinct().forEach(this::tellBills);
    windows.stream()
        .filter(Window::isOfBills)
        .map(window -> window.feed().outlet())
        .distinct()
        .forEach(this::tellBills);
    new Claims(places, rows, bills, publisher, notes).claim(windows);
    notes.addAll(leftOut.notes());
    return new Delivered(
        new SyncCounts(published, unchanged, letters),
        withdrawn,
        notes,
        leftOut.hasRecords(),
        !told.isNothing());
  }

  /** Takes what was spooled, in chunks. */
  private final class Taking implements Spool.Reader {
    private final Optional<FilePlaces.Place> place;

    Taking(FileSummary summary) {
      this.place = summary.place();
    }

    @Override
    public void fact(Topic topic, Fact fact) {
      IngestedFact one = IngestedFact.of(fact);
      if (leftOut.record(fact.key(), topic)) {
        return;
      }
      told.fact(topic, one);
      facts
          .computeIfAbsent(
              new Told.Feed(fact.key(), topic, one.source()), none -> new LinkedHashMap<>())
          .put(one.id(), one);
      counted();
    }

    @Override
    public void part(BillPart part) {
      OutletKey key = new OutletKey(part.org(), part.outlet());
      if (leftOut.record(key, Topic.BILLS)) {
        return;
      }
      told.part(part);
      parts
          .computeIfAbsent(key, none -> new LinkedHashMap<>())
          .put(part.kind() + " " + part.billId(), part);
      counted();
    }

    @Override
    public void bad(Optional<Topic> topic, String at, ErrorCode code, String reason, String cells) {
      if (leftOut.row(place, topic)) {
        return;
      }
      publisher.publish(
          DeadLetter.of(
              file.org(),
              place.map(one -> one.key().outlet()).orElse(""),
              SOURCE,
              file.name() + ", " + at,
              code,
              reason,
              file.observedAt(),
              cells.getBytes(StandardCharsets.UTF_8)));
      letters++;
      counted();
    }

    private void counted() {
      waiting++;
      if (waiting >= CHUNK) {
        passOn();
        progress.accept(published + unchanged);
      }
    }
  }

  /** Everything that waits in memory. */
  private void passOn() {
    facts.forEach(this::tell);
    facts.clear();
    parts.forEach((outlet, some) -> bills.note(outlet, file, some.values()));
    parts.clear();
    publisher.flush();
    waiting = 0;
  }

  /** Notes facts, publishes those that are not on their topic for certain, and waits for it. */
  private void tell(Told.Feed feed, Map<String, IngestedFact> some) {
    Set<String> open = rows.note(feed.outlet(), feed.source(), file, some.values());
    some.values().stream()
        .filter(one -> open.contains(one.id()))
        .forEach(one -> publisher.publish(feed.topic(), one.fact()));
    publisher.flush();
    rows.acknowledge(feed.outlet(), feed.source(), open);
    published += open.size();
    unchanged += some.size() - open.size();
  }

  private void withdraw(List<Window> windows) {
    Withdrawal withdrawal = new Withdrawal(file, rows, bills, publisher);
    windows.forEach(withdrawal::of);
    told.feeds()
        .forEach(
            (feed, span) -> {
              withdrawal.ofDocuments(feed, span);
              if (windows.stream().noneMatch(window -> window.feed().equals(feed))) {
                withdrawal.ofLineage(feed, span);
              }
            });
    told.parts()
        .forEach(
            (kind, span) -> {
              if (windows.stream().noneMatch(window -> window.isOf(kind))) {
                withdrawal.ofLineage(kind, span);
              }
            });
    withdrawn = withdrawal.count();
    published += withdrawal.count();
  }

  private void tellBills(OutletKey outlet) {
    PendingBills pending = new PendingBills(outlet, rows, bills);
    for (Optional<PendingBills.Batch> batch = pending.next(CHUNK);
        batch.isPresent();
        batch = pending.next(CHUNK)) {
      tell(pending.feed(), batch.get().facts());
      withdrawn += batch.get().gone();
      bills.told(outlet, batch.get().billIds());
      progress.accept(published + unchanged);
    }
    if (pending.withoutLines() > 0) {
      notes.add(
          "%d bills wait for their lines: drop the item report of the same days as well"
              .formatted(pending.withoutLines()));
    }
  }
}
