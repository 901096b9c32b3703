package dev.titan.pipelines.kotfraud;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** When things of one kind happened, and which orders want to know of more. Mutable. */
final class EchoBook {

  /** The form in state. */
  record Stored(Map<String, Long> times, Set<String> watchers) {}

  private final Map<String, Long> times = new TreeMap<>();
  private final Set<String> watchers = new TreeSet<>();

  /** Notes one; whether it is new. */
  boolean add(String id, Instant at) {
    return times.putIfAbsent(id, at.toEpochMilli()) == null;
  }

  /** Whether one but {@code except} happened from one instant to another, both inclusive. */
  boolean has(Instant from, Instant through, String except) {
    return times.entrySet().stream()
        .anyMatch(
            entry ->
                !entry.getKey().equals(except)
                    && entry.getValue() >= from.toEpochMilli()
                    && entry.getValue() <= through.toEpochMilli());
  }

  /** What happened, by id. */
  Set<String> ids() {
    return Collections.unmodifiableSet(times.keySet());
  }

  /** Names of orders. */
  Set<String> watchers() {
    return watchers;
  }

  byte[] toBytes(int day) {
    return StateBytes.write(day, new Stored(times, watchers));
  }

  static EchoBook ofBytes(byte[] bytes) {
    Stored stored = StateBytes.read(bytes, Stored.class);
    EchoBook book = new EchoBook();
    book.times.putAll(stored.times());
    book.watchers.addAll(stored.watchers());
    return book;
  }
}
