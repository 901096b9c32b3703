package dev.titan.connectors.petpooja;

import dev.titan.contracts.event.Bill;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What this process has published of an outlet's recent days, so that a snapshot that did not
 * change is not published again. It holds recent days only, and so many dead letters; what it
 * forgets is published again, which harms nobody.
 */
final class PublishedSnapshots {

  private static final int MOST_DEAD_LETTERS = 10_000;

  private final NavigableMap<LocalDate, Map<String, ContentHash>> byDay = new TreeMap<>();
  private final Map<String, Boolean> deadLetters = new LinkedHashMap<>();
  private LocalDate oldest = LocalDate.MIN;

  /** Forgets days before a first one, and takes no more of them. */
  void keepFrom(LocalDate first) {
    oldest = first;
    byDay.headMap(first).clear();
  }

  /** Forgets everything, because somebody else publishes as well. */
  void clear() {
    byDay.clear();
    deadLetters.clear();
  }

  boolean isPublished(DayAnswer.Snapshot snapshot) {
    Map<String, ContentHash> day = byDay.get(snapshot.bill().businessDate());
    return day != null && snapshot.hash().equals(day.get(snapshot.bill().billId()));
  }

  void add(DayAnswer.Snapshot snapshot) {
    LocalDate day = snapshot.bill().businessDate();
    if (!day.isBefore(oldest)) {
      byDay
          .computeIfAbsent(day, ignored -> new HashMap<>())
          .put(snapshot.bill().billId(), snapshot.hash());
    }
  }

  /** Forgets a bill, so that its next snapshot is published whether it has changed or not. */
  void forget(Bill bill) {
    Map<String, ContentHash> day = byDay.get(bill.businessDate());
    if (day != null) {
      day.remove(bill.billId());
    }
  }

  boolean isBuried(String deadLetterId) {
    return deadLetters.containsKey(deadLetterId);
  }

  void addDeadLetter(String deadLetterId) {
    deadLetters.put(deadLetterId, true);
    if (deadLetters.size() > MOST_DEAD_LETTERS) {
      deadLetters.remove(deadLetters.keySet().iterator().next());
    }
  }
}
