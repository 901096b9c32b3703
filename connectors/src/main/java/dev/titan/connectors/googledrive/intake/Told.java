package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a file turned out to tell of, in sum. */
final class Told {

  /**
   * A feed of an outlet.
   *
   * @param outlet the outlet
   * @param topic where its facts go
   * @param source its name
   */
  record Feed(OutletKey outlet, Topic topic, String source) {}

  /**
   * One kind of parts of an outlet's bills.
   *
   * @param outlet the outlet
   * @param kind the kind
   */
  record Parts(OutletKey outlet, BillPart.Kind kind) {}

  /** The days and documents of a feed. */
  static final class Span {
    private LocalDate from = LocalDate.MAX;
    private LocalDate through = LocalDate.MIN;
    private final Set<String> documents = new HashSet<>();

    private void add(LocalDate day, String document) {
      from = day.isBefore(from) ? day : from;
      through = day.isAfter(through) ? day : through;
      if (!document.isEmpty()) {
        documents.add(document);
      }
    }

    LocalDate from() {
      return from;
    }

    LocalDate through() {
      return through;
    }

    Collection<String> documents() {
      return documents;
    }
  }

  private final Map<Feed, Span> feeds = new LinkedHashMap<>();
  private final Map<Parts, Span> parts = new LinkedHashMap<>();

  void fact(Topic topic, IngestedFact fact) {
    feeds
        .computeIfAbsent(new Feed(fact.fact().key(), topic, fact.source()), none -> new Span())
        .add(fact.businessDate(), fact.document());
  }

  void part(BillPart part) {
    parts
        .computeIfAbsent(
            new Parts(new OutletKey(part.org(), part.outlet()), part.kind()), none -> new Span())
        .add(part.partial().businessDate(), "");
  }

  /** Whether there was nothing. */
  boolean isNothing() {
    return feeds.isEmpty() && parts.isEmpty();
  }

  Map<Feed, Span> feeds() {
    return feeds;
  }

  Map<Parts, Span> parts() {
    return parts;
  }
}
