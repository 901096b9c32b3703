package dev.titan.pipelines.outlet;

import dev.titan.contracts.topic.OutletKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The decisions of the current outlet that wait for coverage. They fire in the order of the ends of
 * their windows, then of their ids, so that the order of arrival does not show.
 */
public final class DeadlineQueue {

  /**
   * The form in state. Sources are joined with commas: Flink has no serializer for sets of text.
   */
  public record Waiting(long from, long through, String sources) {}

  private static final Comparator<Deadline> FIRING_ORDER =
      Comparator.comparingLong(Deadline::through).thenComparing(Deadline::id);

  private static final MapStateDescriptor<String, Waiting> WAITING =
      new MapStateDescriptor<>("deadlines", Types.STRING, TypeInformation.of(Waiting.class));

  private final MapState<String, Waiting> stored;
  private final OutletCoverage coverage;
  private final RecentOutlets<OfOutlet> recent =
      new RecentOutlets<>(OfOutlet::new, OfOutlet::isPutBack);

  /** Scheduled by the record in hand with a window that is covered: never outlives that record. */
  private final List<Deadline> covered = new ArrayList<>();

  /**
   * What waits of an outlet, by id; null while it has not been read. What an order waits for
   * changes with each of its facts, so it goes back into state before a checkpoint only.
   */
  private static final class OfOutlet {
    private Map<String, Deadline> waiting;

    /** Ids of what waits and is not in state, or otherwise. */
    private final Set<String> unsaved = new HashSet<>();

    /** Ids of what is in state and is not to be there, or otherwise. */
    private final Set<String> outdated = new HashSet<>();

    boolean isPutBack() {
      return unsaved.isEmpty() && outdated.isEmpty();
    }

    void put(Deadline deadline) {
      Deadline before = waiting.put(deadline.id(), deadline);
      if (!deadline.equals(before)) {
        boolean isNew = unsaved.add(deadline.id());
        if (before != null && isNew) {
          outdated.add(deadline.id());
        }
      }
    }

    void remove(String id) {
      if (waiting.remove(id) != null && !unsaved.remove(id)) {
        outdated.add(id);
      }
    }
  }

  DeadlineQueue(RuntimeContext context, OutletCoverage coverage) {
    this.stored = context.getMapState(WAITING);
    this.coverage = coverage;
  }

  /** Makes an outlet the current one. */
  void enter(OutletKey outlet) {
    recent.enter(outlet);
  }

  /** Going through the state whenever somebody tells something would meet all that ever waited. */
  private OfOutlet ofOutlet() throws Exception {
    OfOutlet ofOutlet = recent.current();
    if (ofOutlet.waiting == null) {
      Map<String, Deadline> waiting = new HashMap<>();
      for (Map.Entry<String, Waiting> one : stored.entries()) {
        Waiting window = one.getValue();
        waiting.put(
            one.getKey(),
            new Deadline(
                one.getKey(),
                window.from(),
                window.through(),
                Set.of(window.sources().split(","))));
      }
      ofOutlet.waiting = waiting;
    }
    return ofOutlet;
  }

  /** Puts back into state what was changed of the current outlet. */
  void putBack() throws Exception {
    OfOutlet ofOutlet = recent.current();
    for (String id : ofOutlet.outdated) {
      stored.remove(id);
    }
    for (String id : ofOutlet.unsaved) {
      Deadline deadline = ofOutlet.waiting.get(id);
      stored.put(
          id,
          new Waiting(
              deadline.from(),
              deadline.through(),
              String.join(",", deadline.sources().stream().sorted().toList())));
    }
    ofOutlet.outdated.clear();
    ofOutlet.unsaved.clear();
  }

  /**
   * Lets a decision wait. One whose window is covered already fires as soon as the record that
   * scheduled it has been handled.
   */
  public void schedule(Deadline deadline) throws Exception {
    if (coverage.covers(deadline)) {
      covered.add(deadline);
      return;
    }
    ofOutlet().put(deadline);
  }

  /** Forgets a decision; nothing happens when there is none of that id. */
  public void cancel(String id) throws Exception {
    ofOutlet().remove(id);
    covered.removeIf(deadline -> deadline.id().equals(id));
  }

  /** Takes out what was covered when it was scheduled, in firing order. */
  List<Deadline> takeCovered() {
    if (covered.isEmpty()) {
      return List.of();
    }
    List<Deadline> due = new ArrayList<>(covered);
    covered.clear();
    due.sort(FIRING_ORDER);
    return due;
  }

  /** Takes out every decision whose sources now cover its window, in firing order. */
  List<Deadline> takeDue() throws Exception {
    List<Deadline> due = new ArrayList<>(takeCovered());
    for (Deadline deadline : ofOutlet().waiting.values()) {
      if (coverage.covers(deadline)) {
        due.add(deadline);
      }
    }
    due.sort(FIRING_ORDER);
    for (Deadline deadline : due) {
      ofOutlet().remove(deadline.id());
    }
    return due;
  }
}
