package dev.titan.pipelines.kotfraud.mode;

import java.util.Map;
import java.util.TreeMap;

/**
 * What later days are compared with: a business day in numbers, without its bills. Immutable.
 *
 * @param measures by what was measured, then by person
 * @param series the lowest and the highest number of each series of bill numbers
 */
public record Tally(Map<String, Map<String, Measure>> measures, Map<String, Span> series) {

  /** A day on which nothing was measured. */
  public static final Tally EMPTY = new Tally(Map.of(), Map.of());

  /** The lowest and the highest number of a series on a day. */
  public record Span(long first, long last) {}

  /** Keeps the maps, sorted, so that equal ones have equal bytes. */
  public Tally {
    measures = new TreeMap<>(measures);
    series = new TreeMap<>(series);
  }

  /** What was measured, by person. */
  public Map<String, Measure> of(String key) {
    return measures.getOrDefault(key, Map.of());
  }

  /** Whether nothing was measured. */
  public boolean saysNothing() {
    return measures.isEmpty() && series.isEmpty();
  }
}
