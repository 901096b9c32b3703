package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.event.Fact;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Takes back what earlier files said and a corrected one does not: within the time that it states,
 * on the documents that it shows, and where it states no time, on the days that it and an earlier
 * file of the same name have in common.
 */
final class Withdrawal {

  /** Numbers of documents begin anew with the financial year. */
  private static final int SAME_DOCUMENT_DAYS = 60;

  private final FileLog.Begun file;
  private final PublishedRows rows;
  private final BillDesk bills;
  private final FactPublisher publisher;
  private long count;

  Withdrawal(FileLog.Begun file, PublishedRows rows, BillDesk bills, FactPublisher publisher) {
    this.file = file;
    this.rows = rows;
    this.bills = bills;
    this.publisher = publisher;
  }

  /** How many facts were taken back; bills are counted when they are told. */
  long count() {
    return count;
  }

  void of(Window window) {
    Told.Feed feed = window.feed();
    if (window.isOfBills()) {
      window
          .part()
          .ifPresent(
              kind -> bills.gone(feed.outlet(), kind, file, window.from(), window.through()));
      return;
    }
    takeBack(
        feed,
        most ->
            rows.others(feed.outlet(), feed.source(), file, window.from(), window.through(), most));
  }

  void ofDocuments(Told.Feed feed, Told.Span span) {
    takeBack(
        feed,
        most ->
            rows.othersOn(
                feed.outlet(),
                feed.source(),
                file,
                span.documents(),
                span.from().minusDays(SAME_DOCUMENT_DAYS),
                span.through().plusDays(SAME_DOCUMENT_DAYS),
                most));
  }

  void ofLineage(Told.Feed feed, Told.Span span) {
    takeBack(
        feed,
        most ->
            rows.othersOfLineage(
                feed.outlet(), feed.source(), file, span.from(), span.through(), most));
  }

  void ofLineage(Told.Parts parts, Told.Span span) {
    bills.goneOfLineage(parts.outlet(), parts.kind(), file, span.from(), span.through());
  }

  /** A fact is forgotten once it is known to be taken back, so that none is asked for twice. */
  private void takeBack(Told.Feed feed, IntFunction<List<Fact>> more) {
    for (List<Fact> some = more.apply(Delivery.CHUNK);
        !some.isEmpty();
        some = more.apply(Delivery.CHUNK)) {
      some.forEach(
          fact -> publisher.publish(feed.topic(), IngestedFact.withdrawn(fact, file.observedAt())));
      publisher.flush();
      rows.forget(
          feed.outlet(),
          feed.source(),
          some.stream().map(fact -> IngestedFact.of(fact).id()).toList());
      count += some.size();
    }
  }
}
