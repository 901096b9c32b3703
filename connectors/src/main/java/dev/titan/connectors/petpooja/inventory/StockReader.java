package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.Fields;
import dev.titan.connectors.petpooja.LostRecords;
import dev.titan.connectors.petpooja.Page;
import dev.titan.connectors.petpooja.Paging;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.InventoryMovement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the closing stock of one day. An ingredient has one count a day: the last one that the
 * answer shows. Another one that says something else is a dead letter, so that a person can see
 * that there were two.
 */
final class StockReader {

  private final StoreRoom outlet;
  private final MovementMapper mapper;
  private final LocalDate day;
  private final Map<String, InventoryMovement> movements = new LinkedHashMap<>();
  private final Map<String, byte[]> records = new HashMap<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();

  StockReader(StoreRoom outlet, MovementMapper mapper, LocalDate day) {
    this.outlet = outlet;
    this.mapper = mapper;
    this.day = day;
  }

  /** Takes in a page; rows without a {@code refId} are all there are. */
  Paging.Position read(Page page) {
    String cursor = "";
    for (byte[] record : page.records()) {
      String refId = readRecord(record, page.observedAt());
      cursor = refId.isEmpty() ? cursor : refId;
    }
    return new Paging.Position(cursor, !cursor.isEmpty());
  }

  /** What was gathered. */
  Sheet sheet() {
    return new Sheet(
        InventoryCall.STOCK,
        day.toString(),
        Optional.of(day),
        List.copyOf(movements.values()),
        deadLetters);
  }

  private String readRecord(byte[] record, Instant observedAt) {
    String refId = "";
    try {
      Fields row = new Fields(InventoryCall.STOCK.list(), CutJson.read(record));
      refId = row.textOrEmpty("refId");
      InventoryMovement movement = mapper.stock(day, row, observedAt);
      InventoryMovement before = movements.put(movement.movementId(), movement);
      byte[] recordBefore = records.put(movement.movementId(), record);
      if (before != null && !sameContent(before, movement)) {
        bury(
            recordBefore,
            ErrorCode.UNKNOWN_VALUE,
            "%s is counted twice on %s; the later count in the answer holds"
                .formatted(movement.ingredientName(), day),
            observedAt);
      }
    } catch (TitanException e) {
      bury(record, e.code(), e.getMessage(), observedAt);
    } catch (RuntimeException e) {
      String reason = "The stock cannot be mapped: " + e.getClass().getName();
      bury(record, ErrorCode.UNEXPECTED, reason, observedAt);
    }
    return refId;
  }

  private static boolean sameContent(InventoryMovement one, InventoryMovement other) {
    return Arrays.equals(EventJson.writeContent(one), EventJson.writeContent(other));
  }

  private void bury(byte[] record, ErrorCode code, String reason, Instant observedAt) {
    deadLetters.add(
        LostRecords.letter(
            outlet.key(),
            InventorySource.SOURCE,
            InventoryCall.STOCK.label() + " of " + day,
            code,
            reason,
            observedAt,
            record));
  }
}
