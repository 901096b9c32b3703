package dev.titan.pipelines.outlet;

import dev.titan.contracts.topic.OutletKey;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What has been read of the state of those outlets that had records lately, so that it need not be
 * read for every record.
 *
 * @param <T> what is kept of an outlet
 */
final class RecentOutlets<T> {

  private static final int MOST = 4096;

  private final Supplier<T> unread;
  private final Predicate<T> isInState;

  /** The one that had no record for the longest time comes first. */
  private final Map<OutletKey, T> read = new LinkedHashMap<>(16, 0.75f, true);

  private OutletKey outlet;
  private T current;

  /**
   * Keeps nothing yet.
   *
   * @param unread what is known of an outlet before anything of it is read
   * @param isInState whether all that is kept is in state as well, so that it may be dropped
   */
  RecentOutlets(Supplier<T> unread, Predicate<T> isInState) {
    this.unread = unread;
    this.isInState = isInState;
  }

  /** Makes an outlet the current one. */
  void enter(OutletKey entered) {
    if (entered.equals(outlet)) {
      return;
    }
    outlet = entered;
    current = read.computeIfAbsent(entered, none -> unread.get());
    Iterator<T> oldest = read.values().iterator();
    if (read.size() > MOST && isInState.test(oldest.next())) {
      oldest.remove();
    }
  }

  /** What is kept of the current outlet. */
  T current() {
    return current;
  }
}
