package dev.titan.connectors.petpooja.inventory;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.ContentHash;
import dev.titan.connectors.petpooja.Fields;
import dev.titan.connectors.petpooja.LostRecords;
import dev.titan.connectors.petpooja.Page;
import dev.titan.connectors.petpooja.Paging;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.InventoryMovement;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the documents of one list. Of a document that comes more than once the later record
 * holds; an item that cannot be understood is a dead letter, and the others of its document stand.
 */
final class DocumentReader {

  private static final String ITEMS = "item_details";

  private final StoreRoom outlet;
  private final MovementMapper mapper;
  private final InventoryCall call;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final Set<ContentHash> seen = new HashSet<>();

  DocumentReader(StoreRoom outlet, MovementMapper mapper, InventoryCall call) {
    this.outlet = outlet;
    this.mapper = mapper;
    this.call = call;
  }

  /** Takes in a page. */
  Paging.Position read(Page page) {
    String cursor = "";
    boolean news = false;
    for (byte[] record : page.records()) {
      news |= seen.add(ContentHash.of(record));
      String refId = readRecord(record, page.observedAt());
      cursor = refId.isEmpty() ? cursor : refId;
    }
    return new Paging.Position(cursor, news);
  }

  /** What was gathered. */
  List<Sheet> sheets() {
    return List.copyOf(sheets.values());
  }

  private String readRecord(byte[] record, Instant observedAt) {
    Fields head = new Fields(call.list(), MissingNode.getInstance());
    try {
      head = new Fields(call.list(), CutJson.read(record));
      InventoryDocument document = InventoryDocument.of(head, outlet.calendar(), observedAt);
      put(document.id(), sheet(document, items(record, head), observedAt));
    } catch (TitanException e) {
      bury(record, head, e.code(), e.getMessage(), observedAt);
    } catch (RuntimeException e) {
      bury(
          record,
          head,
          ErrorCode.UNEXPECTED,
          "The document cannot be mapped: " + e.getClass().getName(),
          observedAt);
    }
    return head.textOrEmpty("refId");
  }

  private static List<byte[]> items(byte[] record, Fields head) {
    if (!head.node().hasNonNull(ITEMS)) {
      throw head.missing(ITEMS);
    }
    try {
      return CutJson.of(record, ITEMS).records();
    } catch (IOException e) {
      throw new TitanException(ErrorCode.UNKNOWN_VALUE, ITEMS + " is not a list", e);
    }
  }

  private Sheet sheet(InventoryDocument document, List<byte[]> items, Instant observedAt) {
    List<InventoryMovement> movements = new ArrayList<>();
    List<DeadLetter> deadLetters = new ArrayList<>();
    Map<String, Integer> ofIngredient = new HashMap<>();
    for (int at = 0; at < items.size() && !document.cancelled(); at++) {
      byte[] item = items.get(at);
      String position =
          "%s %s of %s, item %d".formatted(call.label(), document.id(), document.date(), at + 1);
      try {
        Fields row = new Fields(ITEMS + "[" + at + "]", CutJson.read(item));
        int nth = ofIngredient.merge(MovementMapper.rowKey(row), 1, Integer::sum);
        movements.add(mapper.item(call, document, row, nth, observedAt));
      } catch (TitanException e) {
        deadLetters.add(letter(position, e.code(), e.getMessage(), observedAt, item));
      } catch (RuntimeException e) {
        String reason = "The item cannot be mapped: " + e.getClass().getName();
        deadLetters.add(letter(position, ErrorCode.UNEXPECTED, reason, observedAt, item));
      }
    }
    return new Sheet(call, document.id(), Optional.of(document.date()), movements, deadLetters);
  }

  private void bury(byte[] record, Fields head, ErrorCode code, String reason, Instant observedAt) {
    String id = InventoryDocument.id(head);
    String position =
        "%s %s of %s"
            .formatted(
                call.label(),
                id.isEmpty() ? "unknown" : id,
                head.text("invoice_date").orElse("unknown"));
    DeadLetter letter = letter(position, code, reason, observedAt, record);
    put(
        id.isEmpty() ? letter.id() : id,
        new Sheet(call, id, Optional.empty(), List.of(), List.of(letter)));
  }

  /** Removed first, so that documents stay in the order of the records that hold. */
  private void put(String key, Sheet sheet) {
    sheets.remove(key);
    sheets.put(key, sheet);
  }

  private DeadLetter letter(
      String position, ErrorCode code, String reason, Instant observedAt, byte[] record) {
    return LostRecords.letter(
        outlet.key(), InventorySource.SOURCE, position, code, reason, observedAt, record);
  }
}
