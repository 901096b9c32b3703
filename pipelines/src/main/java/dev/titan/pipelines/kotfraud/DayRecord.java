package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** How far one business day has been examined. Mutable. */
final class DayRecord {

  /** The form in state. */
  record Stored(
      Set<String> foundIn, Set<String> comparedIn, Set<String> waits, Set<Topic> looksAt) {}

  private final Set<String> foundIn = new TreeSet<>();
  private final Set<String> comparedIn = new TreeSet<>();
  private final Set<String> waits = new TreeSet<>();
  private final Set<Topic> looksAt = EnumSet.noneOf(Topic.class);

  /** Keys of the case files that hold what was found in the day by itself. */
  Set<String> foundIn() {
    return foundIn;
  }

  /** Keys of the case files that hold what was found in comparing it with days before. */
  Set<String> comparedIn() {
    return comparedIn;
  }

  /** The windows that it waits for; {@link OrderAround} keeps it. */
  Set<String> waits() {
    return waits;
  }

  /** Topics whose facts can change what is said of it: none while nobody has told it. */
  Set<Topic> looksAt() {
    return looksAt;
  }

  byte[] toBytes(int day) {
    return StateBytes.write(day, new Stored(foundIn, comparedIn, waits, looksAt));
  }

  static DayRecord ofBytes(byte[] bytes) {
    Stored stored = StateBytes.read(bytes, Stored.class);
    DayRecord record = new DayRecord();
    record.foundIn.addAll(stored.foundIn());
    record.comparedIn.addAll(stored.comparedIn());
    record.waits.addAll(stored.waits());
    record.looksAt.addAll(stored.looksAt());
    return record;
  }
}
