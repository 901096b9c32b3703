package dev.titan.localstack.simulator.petpooja;

import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the orders that were rendered last, because every business day is asked for at least twice:
 * as the day itself and as the day before the next one.
 */
final class RenderedOrders {
  private static final int ORDERS_KEPT = 8_000;

  private record Key(String outletId, long refId, int version, long seed, boolean mixedNumbers) {}

  private final Map<Key, byte[]> kept =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
          return size() > ORDERS_KEPT;
        }
      };

  byte[] get(OutletProfile outlet, VisibleOrder visible, Quirks quirks) {
    Key key =
        new Key(
            outlet.outletId(),
            visible.order().refId(),
            visible.version(),
            quirks.seed(),
            quirks.mixedNumbers());
    synchronized (kept) {
      byte[] known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    byte[] rendered = OrderRenderer.render(outlet, visible, quirks);
    synchronized (kept) {
      kept.put(key, rendered);
    }
    return rendered;
  }
}
