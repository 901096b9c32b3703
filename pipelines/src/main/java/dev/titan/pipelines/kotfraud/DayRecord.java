package dev.titan.pipelines.kotfraud;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How far one business day has been examined. Mutable while a bundle lasts. */
final class DayRecord {

  /** The form in state. */
  record Stored(
      Set<String> foundIn, Set<String> comparedIn, Map<String, Long> waits, boolean told) {}

  private final Set<String> foundIn = new TreeSet<>();
  private final Set<String> comparedIn = new TreeSet<>();
  private final Map<String, Long> waits = new TreeMap<>();
  private boolean told;

  /** Keys of the case files that hold what was found in the day by itself. */
  Set<String> foundIn() {
    return foundIn;
  }

  /** Keys of the case files that hold what was found in comparing it with days before. */
  Set<String> comparedIn() {
    return comparedIn;
  }

  /** Ends of the windows that it waits for, in epoch milliseconds, by topics. */
  Map<String, Long> waits() {
    return waits;
  }

  /** Whether some mode had been told enough to look at its orders. */
  boolean isTold() {
    return told;
  }

  void told(boolean now) {
    told = now;
  }

  byte[] toBytes(int day) {
    return StateBytes.write(day, new Stored(foundIn, comparedIn, waits, told));
  }

  static DayRecord ofBytes(byte[] bytes) {
    Stored stored = StateBytes.read(bytes, Stored.class);
    DayRecord record = new DayRecord();
    record.foundIn.addAll(stored.foundIn());
    record.comparedIn.addAll(stored.comparedIn());
    record.waits.putAll(stored.waits());
    record.told = stored.told();
    return record;
  }
}
