package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the orders of one answer: bills by identity, of which the later record holds. */
final class AnswerReader {

  /** What the position of an order's dead letter begins with. */
  static final String POSITION = "order_date ";

  /** What it ends with when the order does not say its {@code refId}. */
  static final String UNKNOWN_REF = ref("unknown");

  /** A message may have 1 MiB on the broker; a bill's JSON is at most seven times its order's. */
  private static final int SURELY_SMALL_BYTES = 64 << 10;

  private static final int LARGEST_EVENT_BYTES = 900_000;

  private final PetpoojaOutlet outlet;
  private final OrderMapper mapper;
  private final Map<String, DayAnswer.Snapshot> snapshots = new LinkedHashMap<>();
  private final Map<String, DeadLetter> deadLetters = new LinkedHashMap<>();
  private final Set<ContentHash> seen = new HashSet<>();

  AnswerReader(PetpoojaOutlet outlet) {
    this(outlet, new OrderMapper(outlet));
  }

  AnswerReader(PetpoojaOutlet outlet, OrderMapper mapper) {
    this.outlet = outlet;
    this.mapper = mapper;
  }

  /** Takes in a page. */
  Paging.Position read(Page page) {
    String cursor = "";
    boolean news = false;
    for (byte[] record : page.records()) {
      ContentHash hash = ContentHash.of(record);
      news |= seen.add(hash);
      String refId = readRecord(record, hash, page.observedAt());
      cursor = refId.isEmpty() ? cursor : refId;
    }
    return new Paging.Position(cursor, news);
  }

  private String readRecord(byte[] record, ContentHash hash, Instant observedAt) {
    Fields order = new Fields("Order", MissingNode.getInstance());
    try {
      JsonNode json = PageParser.parseRecord(record);
      order = new Fields("Order", json.path("Order"));
      Bill bill = mapper.map(json, observedAt);
      requirePublishable(bill, record);
      // Removed first, so that bills stay in the order of the records that hold.
      snapshots.remove(bill.billId());
      snapshots.put(bill.billId(), new DayAnswer.Snapshot(bill, hash));
    } catch (TitanException e) {
      bury(record, order, e.code(), e.getMessage(), observedAt);
    } catch (RuntimeException e) {
      bury(
          record,
          order,
          ErrorCode.UNEXPECTED,
          "The order cannot be mapped: " + e.getClass().getName(),
          observedAt);
    }
    return order.textOrEmpty("refId");
  }

  /** What the position of an order's dead letter ends with. */
  static String ref(String refId) {
    return " refId " + refId;
  }

  /** Refuses a bill that no message holds. */
  static void requirePublishable(Bill bill, byte[] record) {
    if (record.length > SURELY_SMALL_BYTES && EventJson.write(bill).length > LARGEST_EVENT_BYTES) {
      throw new TitanException(
          ErrorCode.UNKNOWN_VALUE,
          "The order of %d bytes is larger than any bill".formatted(record.length));
    }
  }

  private void bury(
      byte[] record, Fields order, ErrorCode code, String reason, Instant observedAt) {
    DeadLetter letter =
        LostRecords.letter(
            outlet.key(),
            OrderMapper.SOURCE,
            POSITION
                + order.text("order_date").orElse("unknown")
                + order.text("refId").map(AnswerReader::ref).orElse(UNKNOWN_REF),
            code,
            reason,
            observedAt,
            record);
    deadLetters.putIfAbsent(letter.id(), letter);
  }

  /** The business dates that bills were read of. */
  Set<LocalDate> days() {
    return snapshots.values().stream()
        .map(snapshot -> snapshot.bill().businessDate())
        .collect(Collectors.toSet());
  }

  /** What was gathered. */
  DayAnswer answer(LocalDate day, Instant startedAt, Optional<TitanException> failure) {
    return new DayAnswer(
        day,
        startedAt,
        List.copyOf(snapshots.values()),
        List.copyOf(deadLetters.values()),
        failure);
  }
}
