package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.OutletKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * The orders of those outlets that had facts lately. An order changes with each of its facts, some
 * twenty within the hour, and to read and write its whole story each time would be most of the
 * job's work; so it goes back into state before a checkpoint only, or when too much is in hand.
 */
final class OrderCache {

  private final MapState<String, byte[]> storedOrders;
  private final MapState<String, String> storedLinks;

  /** The one that was used longest ago comes first. */
  private final Map<OutletKey, OfOutlet> outlets = new LinkedHashMap<>(16, 0.75f, true);

  private final int most;

  /** Holds so many orders from one bundle to the next at most. */
  OrderCache(RuntimeContext context, int most) {
    this.most = most;
    storedOrders = context.getMapState(KotFraudState.ORDERS);
    storedLinks = context.getMapState(KotFraudState.LINKS);
  }

  /** The orders of an outlet, which must be the current key whenever they are used. */
  OfOutlet of(OutletKey outlet) {
    return outlets.computeIfAbsent(outlet, none -> new OfOutlet());
  }

  /**
   * Lets go of outlets that have nothing to be put back, if too much is in hand.
   *
   * @return whether there is still too much
   */
  boolean isFull() {
    long size = outlets.values().stream().mapToLong(one -> one.orders.size()).sum();
    Iterator<OfOutlet> inTurn = outlets.values().iterator();
    while (size > most && inTurn.hasNext()) {
      OfOutlet one = inTurn.next();
      if (one.changed.isEmpty()) {
        size -= one.orders.size();
        inTurn.remove();
      }
    }
    return size > most;
  }

  /** The orders of one outlet. */
  final class OfOutlet {

    /** Orders in hand; empty when the state has none, or has none any more, of that name. */
    private final Map<String, Optional<OrderFacts>> orders = new HashMap<>();

    private final Set<String> changed = new HashSet<>();
    private final Map<String, String> links = new HashMap<>();

    /** The name under which an order is kept that is called by these, most often one. */
    Set<String> called(Set<String> identities) throws Exception {
      Set<String> names = new TreeSet<>();
      for (String identity : identities) {
        String name = links.get(identity);
        if (name == null) {
          name = storedLinks.get(identity);
        }
        if (name != null) {
          links.put(identity, name);
          names.add(name);
        }
      }
      return names;
    }

    /** Has an order be called by these from now on. */
    void link(Set<String> identities, String order) throws Exception {
      OrderFacts facts = get(order).orElseThrow();
      for (String identity : identities) {
        if (!order.equals(links.put(identity, order))) {
          storedLinks.put(identity, order);
        }
        facts.identities().add(identity);
      }
    }

    /** An order to look at or to change; empty when there is none of that name. */
    Optional<OrderFacts> get(String name) throws Exception {
      Optional<OrderFacts> order = orders.get(name);
      if (order == null) {
        order = Optional.ofNullable(storedOrders.get(name)).map(OrderFacts::ofBytes);
        orders.put(name, order);
      }
      return order;
    }

    /** Begins an order. */
    void begin(String name) {
      orders.put(name, Optional.of(new OrderFacts()));
      changed.add(name);
    }

    /** Notes that an order was changed. */
    void changed(String name) {
      changed.add(name);
    }

    /** Forgets an order. */
    void forget(String name) {
      orders.put(name, Optional.empty());
      changed.add(name);
    }

    /** Names of all orders. */
    List<String> names() throws Exception {
      putBack();
      List<String> names = new ArrayList<>();
      storedOrders.keys().forEach(names::add);
      names.sort(Comparator.naturalOrder());
      return names;
    }

    /** Puts everything back into state that was changed. */
    void putBack() throws Exception {
      for (String name : changed) {
        Optional<OrderFacts> order = orders.get(name);
        if (order.isPresent()) {
          storedOrders.put(name, order.get().toBytes());
        } else {
          storedOrders.remove(name);
        }
      }
      changed.clear();
    }

    /**
     * Lets go of what is older than a business date.
     *
     * @return the orders that went, by name
     */
    Map<String, OrderFacts> letGoBefore(int firstDay) throws Exception {
      putBack();
      Map<String, OrderFacts> gone = new TreeMap<>();
      for (Map.Entry<String, byte[]> order : storedOrders.entries()) {
        if (StateBytes.dayIn(order.getValue()) < firstDay) {
          gone.put(order.getKey(), OrderFacts.ofBytes(order.getValue()));
        }
      }
      for (Map.Entry<String, OrderFacts> order : gone.entrySet()) {
        storedOrders.remove(order.getKey());
        orders.remove(order.getKey());
        for (String identity : order.getValue().identities()) {
          storedLinks.remove(identity);
          links.remove(identity);
        }
      }
      return gone;
    }
  }
}
