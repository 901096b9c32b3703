package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncProgress;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.topic.OutletKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A source that remembers what was asked of it, and can be made to wait or to fail. */
final class FakeSource implements SyncSource {

  static final SyncCounts BROUGHT = new SyncCounts(5, 3, 1);

  private final String name;
  private final Set<OutletKey> outlets;
  private final List<SyncOrder> fetched = new ArrayList<>();
  private final Map<OutletKey, Integer> active = new HashMap<>();
  private int mostAtOneOutlet;
  private volatile boolean here = true;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile Supplier<RuntimeException> failure = () -> null;

  FakeSource(String name, Set<OutletKey> outlets) {
    this.name = name;
    this.outlets = outlets;
  }

  /** Lets fetches wait until the gate is opened. */
  CountDownLatch close() {
    gate = new CountDownLatch(1);
    return gate;
  }

  /** Makes fetches fail; null ends that. */
  void fail(Supplier<RuntimeException> with) {
    failure = with == null ? () -> null : with;
  }

  void here(boolean changed) {
    here = changed;
  }

  synchronized List<SyncOrder> fetched() {
    return List.copyOf(fetched);
  }

  synchronized List<SyncOrder> fetched(OutletKey outlet) {
    return fetched.stream().filter(order -> order.outlet().equals(outlet)).toList();
  }

  synchronized int mostAtOneOutlet() {
    return mostAtOneOutlet;
  }

  @Override
  public String source() {
    return name;
  }

  @Override
  public Set<OutletKey> outlets() {
    return outlets;
  }

  @Override
  public boolean isHere(OutletKey outlet) {
    return here;
  }

  @Override
  public SyncCounts fetch(SyncOrder order, SyncProgress progress) throws InterruptedException {
    synchronized (this) {
      fetched.add(order);
      mostAtOneOutlet = Math.max(mostAtOneOutlet, active.merge(order.outlet(), 1, Integer::sum));
    }
    try {
      progress.report(1, 4, new SyncCounts(2, 0, 0));
      gate.await();
      RuntimeException fails = failure.get();
      if (fails != null) {
        throw fails;
      }
      return BROUGHT;
    } finally {
      synchronized (this) {
        active.merge(order.outlet(), -1, Integer::sum);
      }
    }
  }
}
