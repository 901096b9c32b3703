package dev.titan.pipelines.outlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The union of half-open windows of time, kept as the fewest disjoint windows in ascending order.
 * Immutable. Adding the same windows in any order, any number of times, gives an equal set.
 */
public final class IntervalSet {

  /** No time at all. */
  public static final IntervalSet EMPTY = new IntervalSet(new long[0]);

  /** Starts (even positions, inclusive) and ends (odd positions, exclusive), epoch milliseconds. */
  private final long[] bounds;

  private IntervalSet(long[] bounds) {
    this.bounds = bounds;
  }

  /** Reads what {@link #toBounds} wrote. */
  public static IntervalSet ofBounds(long[] bounds) {
    return new IntervalSet(bounds.clone());
  }

  /** Starts and ends by turns, epoch milliseconds: the form that is kept in state. */
  public long[] toBounds() {
    return bounds.clone();
  }

  /** This set and the window [{@code from}, {@code through}), epoch milliseconds. */
  public IntervalSet plus(long from, long through) {
    if (from >= through || covers(from, through)) {
      return this;
    }
    long[] merged = new long[bounds.length + 2];
    int size = 0;
    long start = from;
    long end = through;
    int at = 0;
    while (at < bounds.length && bounds[at + 1] < start) {
      merged[size++] = bounds[at++];
      merged[size++] = bounds[at++];
    }
    while (at < bounds.length && bounds[at] <= end) {
      start = Math.min(start, bounds[at++]);
      end = Math.max(end, bounds[at++]);
    }
    merged[size++] = start;
    merged[size++] = end;
    while (at < bounds.length) {
      merged[size++] = bounds[at++];
    }
    return new IntervalSet(Arrays.copyOf(merged, size));
  }

  /** Whether one window of the set holds all of [{@code from}, {@code through}). */
  public boolean covers(long from, long through) {
    for (int at = 0; at < bounds.length; at += 2) {
      if (bounds[at] <= from) {
        if (through <= bounds[at + 1]) {
          return true;
        }
      } else {
        return false;
      }
    }
    return false;
  }

  /** Whether the set holds no time. */
  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Start of the first window; throws {@link IndexOutOfBoundsException} when empty. */
  public long from() {
    return bounds[0];
  }

  /** End of the last window; throws {@link IndexOutOfBoundsException} when empty. */
  public long through() {
    return bounds[bounds.length - 1];
  }

  /** The total time in the set, milliseconds: it grows with every window that adds anything. */
  public long length() {
    long sum = 0;
    for (int at = 0; at < bounds.length; at += 2) {
      sum += bounds[at + 1] - bounds[at];
    }
    return sum;
  }

  /**
   * The windows between {@link #from} and {@link #through} that are not in the set, as start/end.
   */
  public List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    for (int at = 1; at + 1 < bounds.length; at += 2) {
      gaps.add(Instant.ofEpochMilli(bounds[at]) + "/" + Instant.ofEpochMilli(bounds[at + 1]));
    }
    return gaps;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntervalSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int at = 0; at < bounds.length; at += 2) {
      text.append(at == 0 ? "" : ", ")
          .append(Instant.ofEpochMilli(bounds[at]))
          .append('/')
          .append(Instant.ofEpochMilli(bounds[at + 1]));
    }
    return text.append('}').toString();
  }
}
