package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Detection;
import dev.titan.pipelines.kotfraud.mode.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found on one business date, by order, and the cases that it made. Mutable while a bundle
 * lasts.
 */
final class DayBook {

  /** The form in state. */
  record Stored(Map<String, List<Finding>> findings, Map<String, Detection> cases) {}

  private final Map<String, List<Finding>> findings = new TreeMap<>();
  private final Map<String, Detection> cases = new TreeMap<>();

  /** Cases as they stood when the bundle began, of those that were touched; null for none. */
  private final Map<String, Detection> before = new HashMap<>();

  private boolean touched;

  /** Findings of an order; empty when there are none. */
  List<Finding> of(String order) {
    return findings.getOrDefault(order, List.of());
  }

  /** All findings by order. */
  Map<String, List<Finding>> findings() {
    return findings;
  }

  /** Replaces the findings of an order. */
  void put(String order, List<Finding> found) {
    touched = true;
    if (found.isEmpty()) {
      findings.remove(order);
    } else {
      findings.put(order, found);
    }
  }

  /** Every case that there ever was, resolved ones too. */
  Map<String, Detection> cases() {
    return cases;
  }

  /** Notes how a case stands now. */
  void put(Detection detection) {
    touched = true;
    if (!before.containsKey(detection.caseId())) {
      before.put(detection.caseId(), cases.get(detection.caseId()));
    }
    cases.put(detection.caseId(), detection);
  }

  /** The cases that stand otherwise than when the bundle began, by id. */
  List<Detection> changed() {
    return cases.values().stream()
        .filter(detection -> before.containsKey(detection.caseId()))
        .filter(detection -> !detection.equals(before.get(detection.caseId())))
        .toList();
  }

  /** Whether anything was put into it, so that it must go back into state. */
  boolean isTouched() {
    return touched;
  }

  byte[] toBytes(int day) {
    return StateBytes.write(day, new Stored(findings, cases));
  }

  static DayBook ofBytes(byte[] bytes) {
    Stored stored = StateBytes.read(bytes, Stored.class);
    DayBook book = new DayBook();
    book.findings.putAll(stored.findings());
    book.cases.putAll(stored.cases());
    return book;
  }
}
