package dev.titan.pipelines.kotfraud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * What of one outlet's state lies on the desk while a bundle lasts: read once, changed in memory,
 * and put back when the bundle ends. The outlet must be the current key whenever it is used.
 */
final class Desk {

  private final MapState<String, byte[]> storedOrders;
  private final MapState<String, String> storedLinks;
  private final MapState<String, byte[]> storedEchoes;
  private final CaseFiles files;

  /** Orders in hand; empty when the state has none, or has none any more, of that name. */
  private final Map<String, Optional<OrderFacts>> orders = new HashMap<>();

  private final Set<String> changedOrders = new HashSet<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, EchoBook> echoes = new HashMap<>();
  private final Set<String> changedEchoes = new HashSet<>();

  Desk(RuntimeContext context, Deciding deciding) {
    storedOrders = context.getMapState(KotFraudState.ORDERS);
    storedLinks = context.getMapState(KotFraudState.LINKS);
    storedEchoes = context.getMapState(KotFraudState.ECHOES);
    files = new CaseFiles(context, deciding);
  }

  /** The name under which an order is kept that is called by these, most often one. */
  Set<String> ordersCalled(Set<String> identities) throws Exception {
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
    OrderFacts facts = order(order).orElseThrow();
    for (String identity : identities) {
      if (!order.equals(links.put(identity, order))) {
        storedLinks.put(identity, order);
      }
      facts.identities().add(identity);
    }
  }

  /** An order to look at or to change; empty when there is none of that name. */
  Optional<OrderFacts> order(String name) throws Exception {
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
    changedOrders.add(name);
  }

  /** Notes that an order was changed. */
  void changed(String name) {
    changedOrders.add(name);
  }

  /** Forgets an order. */
  void forget(String name) {
    orders.put(name, Optional.empty());
    changedOrders.add(name);
  }

  /** Names of all orders. */
  List<String> orderNames() throws Exception {
    putBack();
    List<String> names = new ArrayList<>();
    storedOrders.keys().forEach(names::add);
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /** What happened of a kind. */
  EchoBook echo(String kind) throws Exception {
    EchoBook book = echoes.get(kind);
    if (book == null) {
      byte[] stored = storedEchoes.get(kind);
      book = stored == null ? new EchoBook() : EchoBook.ofBytes(stored);
      echoes.put(kind, book);
    }
    return book;
  }

  /** Notes that what happened of a kind was changed. */
  void changedEcho(String kind) {
    changedEchoes.add(kind);
  }

  /** What was found, and the cases that it made. */
  CaseFiles files() {
    return files;
  }

  /** Puts orders and echoes back that were changed. */
  void putBack() throws Exception {
    for (String name : changedOrders) {
      Optional<OrderFacts> order = orders.get(name);
      if (order.isPresent()) {
        storedOrders.put(name, order.get().toBytes());
      } else {
        storedOrders.remove(name);
      }
    }
    changedOrders.clear();
    for (String kind : changedEchoes) {
      storedEchoes.put(kind, echoes.get(kind).toBytes(dayOf(kind)));
    }
    changedEchoes.clear();
  }

  /** Puts everything back that was changed; cases older than a business date stay out. */
  void close(int firstDay) throws Exception {
    putBack();
    files.close(firstDay);
  }

  /**
   * Lets go of what is older than a business date, after {@link #close}.
   *
   * @return the orders that went, by name
   */
  Map<String, OrderFacts> letGoBefore(int firstDay) throws Exception {
    Map<String, OrderFacts> gone = new TreeMap<>();
    for (Map.Entry<String, byte[]> order : storedOrders.entries()) {
      if (StateBytes.dayIn(order.getValue()) < firstDay) {
        gone.put(order.getKey(), OrderFacts.ofBytes(order.getValue()));
      }
    }
    for (Map.Entry<String, OrderFacts> order : gone.entrySet()) {
      storedOrders.remove(order.getKey());
      for (String identity : order.getValue().identities()) {
        storedLinks.remove(identity);
      }
    }
    List<String> oldEchoes = new ArrayList<>();
    for (Map.Entry<String, byte[]> echo : storedEchoes.entries()) {
      if (StateBytes.dayIn(echo.getValue()) < firstDay) {
        oldEchoes.add(echo.getKey());
      }
    }
    for (String kind : oldEchoes) {
      storedEchoes.remove(kind);
    }
    files.letGoBefore(firstDay);
    return gone;
  }

  /** Kinds begin with their business date. */
  private static int dayOf(String kind) {
    return Integer.parseInt(kind.substring(0, kind.indexOf('/')));
  }
}
