package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.EventJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to the cash on one business day, each event once: of two that claim one id the one
 * whose JSON is greater holds. Mutable.
 */
final class DayCash {

  /** The form in state. */
  record Stored(List<CashCount> events) {}

  private final Map<String, CashCount> events = new TreeMap<>();

  /** Adds an event; whether that says something new. */
  boolean add(CashCount event) {
    CashCount before = events.putIfAbsent(event.eventId(), event);
    if (before == null) {
      return true;
    }
    if (before.equals(event)
        || Arrays.compareUnsigned(EventJson.write(event), EventJson.write(before)) < 0) {
      return false;
    }
    events.put(event.eventId(), event);
    return true;
  }

  /** All of them. */
  List<CashCount> events() {
    return List.copyOf(events.values());
  }

  byte[] toBytes(int day) {
    return StateBytes.write(day, new Stored(events()));
  }

  static DayCash ofBytes(byte[] bytes) {
    DayCash cash = new DayCash();
    StateBytes.read(bytes, Stored.class)
        .events()
        .forEach(event -> cash.events.put(event.eventId(), event));
    return cash;
  }
}
