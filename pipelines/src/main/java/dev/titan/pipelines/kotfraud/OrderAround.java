package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.kotfraud.mode.Surroundings;
import dev.titan.pipelines.outlet.Deadline;
import dev.titan.pipelines.outlet.DeadlineQueue;
import dev.titan.pipelines.outlet.OutletCoverage;
import dev.titan.pipelines.reference.OutletReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final OutletCoverage coverage;
  private final Desk desk;

  /**
   * The windows that are not told yet and have no other of the same topics within them, by topics:
   * one that encloses another is told later than that, but of two that only overlap either may be
   * told first, where a source fills its gaps later.
   */
  private final Map<Set<Topic>, List<Window>> untold = new HashMap<>();

  /** From one time to another, epoch milliseconds, the end not included. */
  private record Window(long from, long through) {

    boolean encloses(Window other) {
      return from <= other.from && other.through <= through;
    }
  }

  OrderAround(String order, OutletReference reference, OutletCoverage coverage, Desk desk) {
    this.order = order;
    this.reference = reference;
    this.coverage = coverage;
    this.desk = desk;
  }

  /** The id of the deadline of an order that waits for a window of some topics. */
  private static String deadline(String window, String order) {
    return window + SEPARATOR + order;
  }

  static String windowOf(String deadline) {
    return deadline.substring(0, deadline.indexOf(SEPARATOR));
  }

  static String orderOf(String deadline) {
    return deadline.substring(deadline.indexOf(SEPARATOR) + 1);
  }

  /** Has an order wait for nothing any more. */
  static void waitNoMore(String order, Set<String> waits, DeadlineQueue deadlines)
      throws Exception {
    for (String window : waits) {
      deadlines.cancel(deadline(window, order));
    }
    waits.clear();
  }

  @Override
  public OutletReference reference() {
    return reference;
  }

  @Override
  public boolean hears(Set<Topic> topics) {
    return desk.feeds().tellOf(topics);
  }

  @Override
  public boolean told(Set<Topic> topics, Instant from, Instant through) {
    try {
      Set<String> sources = desk.feeds().of(topics);
      if (sources.isEmpty()) {
        return false;
      }
      // Clocks of tills disagree: what should come later may carry the earlier time.
      long start = Math.min(from.toEpochMilli(), through.toEpochMilli());
      // Both ends count: what happens in the very last millisecond must have been told too.
      long end = Math.max(from.toEpochMilli(), through.toEpochMilli()) + 1;
      for (String source : sources) {
        if (!coverage.of(source).covers(start, end)) {
          waitFor(topics, new Window(start, end));
          return false;
        }
      }
      return true;
    } catch (Exception e) {
      throw new IllegalStateException("The coverage of " + order + " cannot be read", e);
    }
  }

  private void waitFor(Set<Topic> topics, Window window) {
    List<Window> windows = untold.computeIfAbsent(topics, none -> new ArrayList<>());
    if (windows.stream().noneMatch(window::encloses)) {
      windows.removeIf(one -> one.encloses(window));
      windows.add(window);
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
   * @param waits the windows that it waits for; brought up to date
   */
  void waitIn(Set<String> waits, DeadlineQueue deadlines) throws Exception {
    if (untold.isEmpty() && waits.isEmpty()) {
      return;
    }
    Map<String, Deadline> wanted = new TreeMap<>();
    for (Map.Entry<Set<Topic>, List<Window>> windows : untold.entrySet()) {
      String topics =
          windows.getKey().stream().map(Topic::name).sorted().collect(Collectors.joining("+"));
      Set<String> sources = desk.feeds().of(windows.getKey());
      for (Window window : windows.getValue()) {
        String name = topics + " " + window.from() + " " + window.through();
        wanted.put(
            name, new Deadline(deadline(name, order), window.from(), window.through(), sources));
      }
    }
    for (String window : Set.copyOf(waits)) {
      if (!wanted.containsKey(window)) {
        waits.remove(window);
        deadlines.cancel(deadline(window, order));
      }
    }
    for (Map.Entry<String, Deadline> window : wanted.entrySet()) {
      if (waits.add(window.getKey())) {
        deadlines.schedule(window.getValue());
      }
    }
  }
}
