package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.kotfraud.mode.Surroundings;
import dev.titan.pipelines.outlet.Deadline;
import dev.titan.pipelines.outlet.DeadlineQueue;
import dev.titan.pipelines.outlet.OutletCoverage;
import dev.titan.pipelines.reference.OutletReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the modes may ask about while one order, or one day, is examined. It notes which answers may
 * change, and sees to it that the order is examined again when they do.
 */
final class OrderAround implements Surroundings {

  private static final char SEPARATOR = '|';

  private final String order;
  private final OutletReference reference;
  private final Feeds feeds;
  private final OutletCoverage coverage;
  private final Desk desk;

  /** The window that is told first of those that are not told yet, by topics. */
  private final Map<String, Deadline> untold = new HashMap<>();

  OrderAround(
      String order, OutletReference reference, Feeds feeds, OutletCoverage coverage, Desk desk) {
    this.order = order;
    this.reference = reference;
    this.feeds = feeds;
    this.coverage = coverage;
    this.desk = desk;
  }

  /** The id of the deadline of an order that waits for some topics. */
  static String deadline(String topics, String order) {
    return topics + SEPARATOR + order;
  }

  static String topicsOf(String deadline) {
    return deadline.substring(0, deadline.indexOf(SEPARATOR));
  }

  static String orderOf(String deadline) {
    return deadline.substring(deadline.indexOf(SEPARATOR) + 1);
  }

  @Override
  public OutletReference reference() {
    return reference;
  }

  @Override
  public boolean hears(Set<Topic> topics) {
    try {
      return !feeds.of(topics).isEmpty();
    } catch (Exception e) {
      throw new IllegalStateException("The feeds of " + order + " cannot be read", e);
    }
  }

  @Override
  public boolean told(Set<Topic> topics, Instant from, Instant through) {
    try {
      Set<String> sources = feeds.of(topics);
      if (sources.isEmpty()) {
        return false;
      }
      // Clocks of tills disagree: what should come later may carry the earlier time.
      long start = Math.min(from.toEpochMilli(), through.toEpochMilli());
      // Both ends count: what happens in the very last millisecond must have been told too.
      long end = Math.max(from.toEpochMilli(), through.toEpochMilli()) + 1;
      for (String source : sources) {
        if (!coverage.of(source).covers(start, end)) {
          String names = topics.stream().map(Topic::name).sorted().collect(Collectors.joining("+"));
          Deadline waiting = new Deadline(deadline(names, order), start, end, sources);
          untold.merge(
              names, waiting, (one, other) -> other.through() < one.through() ? other : one);
          return false;
        }
      }
      return true;
    } catch (Exception e) {
      throw new IllegalStateException("The coverage of " + order + " cannot be read", e);
    }
  }

  @Override
  public boolean echoes(String echo, Instant from, Instant through, String except) {
    try {
      if (desk.echo(echo).watchers().add(order)) {
        desk.changedEcho(echo);
      }
      return desk.echo(echo).has(from, through, except);
    } catch (Exception e) {
      throw new IllegalStateException("What happened around " + order + " cannot be read", e);
    }
  }

  @Override
  public boolean passes(String echo, Predicate<Set<String>> test) {
    try {
      EchoBook book = desk.echo(echo);
      boolean passes = test.test(book.ids());
      // What has passed goes on to pass, so the order need not look again.
      if (passes ? book.watchers().remove(order) : book.watchers().add(order)) {
        desk.changedEcho(echo);
      }
      return passes;
    } catch (Exception e) {
      throw new IllegalStateException("What happened around " + order + " cannot be read", e);
    }
  }

  /**
   * Has the order wait for what is not told yet, and for nothing else.
   *
   * @param waits ends of the windows that it waits for, by topics; brought up to date
   */
  void waitIn(Map<String, Long> waits, DeadlineQueue deadlines) throws Exception {
    for (String topics : Set.copyOf(waits.keySet())) {
      if (!untold.containsKey(topics)) {
        waits.remove(topics);
        deadlines.cancel(deadline(topics, order));
      }
    }
    for (Map.Entry<String, Deadline> window : untold.entrySet()) {
      Deadline deadline = window.getValue();
      Long waitsFor = waits.put(window.getKey(), deadline.through());
      if (waitsFor == null || waitsFor != deadline.through()) {
        deadlines.schedule(deadline);
      }
    }
  }
}
