package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.OutletKey;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * The desks of those outlets that had facts lately. An order changes with each of its facts, some
 * twenty within the hour, and to read and write its whole story each time would be most of the
 * job's work; so everything goes back into state before a checkpoint only, or when too much is in
 * hand.
 */
final class Desks {

  private final RuntimeContext context;
  private final int most;

  /** The one that was used longest ago comes first. */
  private final Map<OutletKey, Desk> desks = new LinkedHashMap<>(16, 0.75f, true);

  /** Holds so much from one bundle to the next at most, see {@link Desk#size}. */
  Desks(RuntimeContext context, int most) {
    this.context = context;
    this.most = most;
  }

  /** The desk of an outlet, which must be the current key whenever it is used. */
  Desk of(OutletKey outlet) throws Exception {
    Desk desk = desks.get(outlet);
    if (desk == null) {
      desk = new Desk(context);
      desks.put(outlet, desk);
    }
    return desk;
  }

  /**
   * Lets go of outlets that have nothing to be put back, if too much is in hand.
   *
   * @return whether there is still too much
   */
  boolean isFull() {
    long size = desks.values().stream().mapToLong(Desk::size).sum();
    Iterator<Desk> inTurn = desks.values().iterator();
    while (size > most && inTurn.hasNext()) {
      Desk one = inTurn.next();
      if (one.isPutBack()) {
        size -= one.size();
        inTurn.remove();
      }
    }
    return size > most;
  }
}
