package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of one file does not count, since another source tells it live and it would count twice:
 * records, rows that cannot be read, and what the file covers.
 */
final class LeftOut {

  private final StorePlaces places;
  private final Map<Live, Long> records = new LinkedHashMap<>();
  private final Map<Live, Long> rows = new LinkedHashMap<>();

  private record Live(String topic, String source, String outlet) {}

  LeftOut(StorePlaces places) {
    this.places = places;
  }

  /** Whether a record is left out, which is noted. */
  boolean record(OutletKey outlet, Topic topic) {
    return note(records, outlet, topic);
  }

  /**
   * Whether a row that cannot be read is passed over, which is noted: nobody needs to correct what
   * would be left out.
   *
   * @param place the only outlet of the file; empty when it is not known
   * @param topic where the row would go; empty when nowhere
   */
  boolean row(Optional<FilePlaces.Place> place, Optional<Topic> topic) {
    return place.isPresent() && topic.isPresent() && note(rows, place.get().key(), topic.get());
  }

  /** Whether there was a record. */
  boolean hasRecords() {
    return !records.isEmpty();
  }

  /** What it was, in words. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    records.forEach(
        (live, count) ->
            notes.add(
                "%d records for %s were left out: %s tells them live for %s, and they would count twice"
                    .formatted(count, live.topic(), live.source(), live.outlet())));
    rows.forEach(
        (live, count) ->
            notes.add(
                "%d rows for %s that cannot be read need no correction: %s tells them live for %s"
                    .formatted(count, live.topic(), live.source(), live.outlet())));
    return notes;
  }

  /** A summary that claims to cover only what counts. */
  FileSummary without(FileSummary summary) {
    return new FileSummary(
        summary.outcome(),
        summary.reason(),
        summary.place(),
        summary.tables(),
        summary.assumptions(),
        summary.coverage().stream()
            .filter(
                one ->
                    places
                        .live(
                            new OutletKey(one.coverage().org(), one.coverage().outlet()),
                            one.topic())
                        .isEmpty())
            .toList(),
        summary.proposals());
  }

  private boolean note(Map<Live, Long> counts, OutletKey outlet, Topic topic) {
    Optional<String> source = places.live(outlet, topic);
    source.ifPresent(
        one -> counts.merge(new Live(topic.topicName(), one, outlet.outlet()), 1L, Long::sum));
    return source.isPresent();
  }
}
