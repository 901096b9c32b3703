package dev.titan.pipelines.kotfraud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;

/**
 * What of one outlet's state lies on the desk while a bundle lasts: read once, changed in memory,
 * and put back when the bundle ends; orders later ({@link OrderCache}). The outlet must be the
 * current key whenever it is used.
 */
final class Desk {

  private final MapState<String, byte[]> storedEchoes;
  private final OrderCache.OfOutlet orders;
  private final CaseFiles files;
  private final Map<String, EchoBook> echoes = new HashMap<>();
  private final Set<String> changedEchoes = new HashSet<>();

  Desk(RuntimeContext context, OrderCache.OfOutlet orders, Deciding deciding) {
    this.orders = orders;
    storedEchoes = context.getMapState(KotFraudState.ECHOES);
    files = new CaseFiles(context, deciding);
  }

  /** The outlet's orders. */
  OrderCache.OfOutlet orders() {
    return orders;
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

  /** Puts everything back that was changed but orders; cases older than a date stay out. */
  void close(int firstDay) throws Exception {
    for (String kind : changedEchoes) {
      storedEchoes.put(kind, echoes.get(kind).toBytes(dayOf(kind)));
    }
    changedEchoes.clear();
    files.close(firstDay);
  }

  /**
   * Lets go of what is older than a business date, after {@link #close}.
   *
   * @return the orders that went, by name
   */
  Map<String, OrderFacts> letGoBefore(int firstDay) throws Exception {
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
    return orders.letGoBefore(firstDay);
  }

  /** Kinds begin with their business date. */
  private static int dayOf(String kind) {
    return Integer.parseInt(kind.substring(0, kind.indexOf('/')));
  }
}
