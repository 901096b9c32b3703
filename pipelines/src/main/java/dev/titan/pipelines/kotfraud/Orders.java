package dev.titan.pipelines.kotfraud;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * The orders of one outlet, and what they are called by. The outlet must be the current key
 * whenever they are used.
 */
final class Orders {

  private final HeldMap<String, OrderFacts> orders;
  private final MapState<String, String> storedLinks;

  /** Links that were looked up, of orders in hand. */
  private final Map<String, String> links = new HashMap<>();

  Orders(RuntimeContext context) {
    orders =
        new HeldMap<>(
            context.getMapState(KotFraudState.ORDERS),
            OrderFacts::ofBytes,
            (name, order) -> order.toBytes());
    storedLinks = context.getMapState(KotFraudState.LINKS);
  }

  /** The names under which orders are kept that are called by one of these; most often one. */
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
    Set<String> known = get(order).orElseThrow().identities();
    for (String identity : identities) {
      if (!order.equals(links.put(identity, order))) {
        storedLinks.put(identity, order);
      }
      known.add(identity);
    }
    changed(order);
  }

  /** An order to look at or to change; empty when there is none of that name. */
  Optional<OrderFacts> get(String name) throws Exception {
    return orders.get(name);
  }

  /** Begins an order. */
  void begin(String name) {
    orders.put(name, new OrderFacts());
  }

  /** Notes that an order was changed. */
  void changed(String name) throws Exception {
    orders.changed(name);
  }

  /** Forgets an order, but not what it was called by. */
  void forget(String name) {
    orders.remove(name);
  }

  /** Lets go of an order altogether. */
  void letGo(String name, OrderFacts order) throws Exception {
    orders.remove(name);
    for (String identity : order.identities()) {
      storedLinks.remove(identity);
      links.remove(identity);
    }
  }

  /** Names of all orders, sorted. */
  List<String> names() throws Exception {
    return orders.keys().stream().sorted(Comparator.naturalOrder()).toList();
  }

  /** See {@link HeldMap#isPutBack}. */
  boolean isPutBack() {
    return orders.isPutBack();
  }

  /** See {@link HeldMap#tidyUp}. */
  void tidyUp() throws Exception {
    orders.tidyUp();
    links.values().removeIf(name -> !orders.holds(name));
  }

  /** How much is in hand. */
  int size() {
    return orders.size();
  }
}
