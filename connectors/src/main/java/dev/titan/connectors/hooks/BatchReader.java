package dev.titan.connectors.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.titan.connectors.json.CutJson;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Understands a batch, event by event: one that is wrong is told and kept apart, and spoils no
 * other. Pure and thread-safe.
 */
final class BatchReader {

  /** Tills have wrong clocks, but not by more than this. */
  static final Duration FURTHEST_AHEAD = Duration.ofDays(1);

  private static final String COMPLETE_THROUGH = "complete_through";
  private static final String COMPLETE_FROM = "complete_from";
  private static final Set<String> ENVELOPE =
      Set.of("org", "outlet", COMPLETE_THROUGH, COMPLETE_FROM);

  private static final int MOST_EVENT_BYTES = 256 << 10;
  private static final int MOST_RECORD_BYTES = 768 << 10;
  private static final int MOST_IGNORED_FIELDS = 20;

  private final Feed feed;
  private final FactMapper mapper;
  private final int maxEvents;
  private final DeadLetters deadLetters;

  BatchReader(Feed feed, CustomerHash customers, int maxEvents) {
    this.feed = feed;
    this.mapper = feed.mapper(customers);
    this.maxEvents = maxEvents;
    this.deadLetters = new DeadLetters(customers);
  }

  /**
   * Reads a body.
   *
   * @param outlet whose token came with it
   * @throws TitanException when it is no batch: {@code MALFORMED_JSON}, {@code UNKNOWN_EVENT},
   *     {@code BAD_TIME}; {@code REQUEST_TOO_LARGE} when it has too many events, {@code
   *     UNKNOWN_OUTLET} when it speaks of another outlet
   */
  Batch read(Site outlet, byte[] body, Instant receivedAt) {
    CutJson cut = cut(body);
    requireSameOutlet(outlet.key(), cut.text("org"), cut.text("outlet"));
    if (!cut.listed()) {
      throw new TitanException(
          ErrorCode.UNKNOWN_EVENT,
          "The body has no list '%s'; a heartbeat has an empty one.".formatted(feed.list()));
    }
    if (cut.records().size() > maxEvents) {
      throw new TitanException(
          ErrorCode.REQUEST_TOO_LARGE,
          "The batch has %d events; at most %d are taken at a time."
              .formatted(cut.records().size(), maxEvents));
    }
    CoverageRules.Word word =
        new CoverageRules.Word(moment(cut, COMPLETE_FROM), moment(cut, COMPLETE_THROUGH));
    Reading reading = new Reading(outlet, receivedAt, DeadLetters.position(feed.path(), body));
    cut.texts().keySet().forEach(reading::noteEnvelopeField);
    cut.containers().forEach(reading::noteEnvelopeField);
    cut.records().forEach(reading::take);
    return reading.batch(word);
  }

  private CutJson cut(byte[] body) {
    try {
      return CutJson.of(body, feed.list());
    } catch (IOException e) {
      // The parser's message can quote the body.
      throw new TitanException(
          ErrorCode.MALFORMED_JSON, "The body is no complete JSON object with events in UTF-8.", e);
    }
  }

  private static Optional<Instant> moment(CutJson cut, String name) {
    if (cut.containers().contains(name)) {
      throw new InvalidFieldException(ErrorCode.BAD_TIME, name, name + " is not a plain value.");
    }
    String text = cut.text(name);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(EventFields.instant(name, text, Instant.MAX).truncatedTo(ChronoUnit.MILLIS));
  }

  private static void requireSameOutlet(OutletKey ours, String org, String outlet) {
    if (!(org.isEmpty() || org.equals(ours.org()))
        || !(outlet.isEmpty() || outlet.equals(ours.outlet()))) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET, "The token is not one of the outlet that the body names.");
    }
  }

  /** One batch while it is being read. */
  private final class Reading {

    private final Site outlet;
    private final Instant receivedAt;
    private final String position;
    private final List<JournalRecord> records = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private final Set<String> ignored = new TreeSet<>();
    private Instant earliest;
    private int index;

    Reading(Site outlet, Instant receivedAt, String position) {
      this.outlet = outlet;
      this.receivedAt = receivedAt;
      this.position = position;
    }

    void noteEnvelopeField(String name) {
      if (!ENVELOPE.contains(name)) {
        ignore(name);
      }
    }

    private void ignore(String name) {
      if (ignored.size() < MOST_IGNORED_FIELDS && name.length() <= EventFields.LONGEST_ID) {
        ignored.add(name);
      }
    }

    void take(byte[] event) {
      JsonNode json = MissingNode.getInstance();
      try {
        if (event.length > MOST_EVENT_BYTES) {
          throw new InvalidFieldException(
              ErrorCode.REQUEST_TOO_LARGE,
              "",
              "The event has %d bytes; at most %d are taken."
                  .formatted(event.length, MOST_EVENT_BYTES));
        }
        json = CutJson.read(event);
        requireSameOutlet(
            outlet.key(), json.path("org").asText(""), json.path("outlet").asText(""));
        add(json);
      } catch (InvalidFieldException e) {
        reject(event, json, e.code(), e.field(), e.getMessage());
      } catch (TitanException e) {
        if (e.code() == ErrorCode.UNKNOWN_OUTLET) {
          throw e;
        }
        reject(event, json, e.code(), "", e.getMessage());
      } catch (RuntimeException e) {
        reject(
            event,
            json,
            ErrorCode.UNEXPECTED,
            "",
            "The event cannot be mapped: " + e.getClass().getName());
      }
      index++;
    }

    private void add(JsonNode json) {
      EventFields fields = EventFields.of(json);
      Fact fact = mapper.map(fields, outlet, receivedAt.plus(FURTHEST_AHEAD));
      JournalRecord journalRecord = JournalRecord.of(feed.topic(), fact);
      if (journalRecord.json().length > MOST_RECORD_BYTES) {
        throw new InvalidFieldException(
            ErrorCode.REQUEST_TOO_LARGE, "", "The event is larger than any that is taken.");
      }
      records.add(journalRecord);
      Instant at = EventLines.happenedAt(fact);
      earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
      fields.unread().forEach(name -> ignore(feed.list() + "[]." + name));
    }

    private void reject(byte[] event, JsonNode json, ErrorCode code, String field, String message) {
      String id = json.path(feed.idField()).asText("");
      String shown =
          id.length() <= EventFields.LONGEST_ID ? id : id.substring(0, EventFields.LONGEST_ID);
      rejections.add(new Rejection(index, shown, code, field, message));
      letters.add(
          deadLetters.of(
              outlet.key(),
              feed.source(),
              "%s [%d]".formatted(position, index),
              code,
              message,
              receivedAt,
              event));
    }

    Batch batch(CoverageRules.Word word) {
      return new Batch(records, rejections, letters, word, Optional.ofNullable(earliest), ignored);
    }
  }
}
