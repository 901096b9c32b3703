package dev.titan.localstack.simulator.petpooja;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failures on demand, for tests: the next answers fail as told, or an order is shown as something
 * that it is not. Safe for use by several threads.
 */
public final class Faults {
  private final Queue<Planned> next = new ArrayDeque<>();
  private final Map<String, Fault> lasting = new ConcurrentHashMap<>();
  private final Map<OrderKey, byte[]> replaced = new ConcurrentHashMap<>();

  /** What shall happen to one answer: a fault, or a body of the test's own. */
  sealed interface Planned {
    /** One of the known faults. */
    record Failing(Fault fault) implements Planned {}

    /** The test's own answer. */
    record Answering(int status, String body) implements Planned {}
  }

  private record OrderKey(String outletId, long refId) {}

  Faults() {}

  /** The next {@code count} requests, whoever sends them, fail like this. */
  public void failNext(int count, Fault fault) {
    synchronized (next) {
      for (int i = 0; i < count; i++) {
        next.add(new Planned.Failing(fault));
      }
    }
  }

  /** The next request, whoever sends it, is answered with this status and body. */
  public void answerNext(int status, String body) {
    synchronized (next) {
      next.add(new Planned.Answering(status, body));
    }
  }

  /** From now on every request for this outlet fails like this. */
  public void failAlways(String outletId, Fault fault) {
    lasting.put(outletId, fault);
  }

  /** From now on this order is shown as the given JSON, whatever it is. */
  public void replaceOrder(String outletId, long refId, String json) {
    replaced.put(new OrderKey(outletId, refId), json.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing fails and nothing is replaced any more. */
  public void clear() {
    synchronized (next) {
      next.clear();
    }
    lasting.clear();
    replaced.clear();
  }

  Optional<Planned> takeNext() {
    synchronized (next) {
      return Optional.ofNullable(next.poll());
    }
  }

  Optional<Fault> lasting(String outletId) {
    return Optional.ofNullable(lasting.get(outletId));
  }

  Optional<byte[]> replacement(String outletId, long refId) {
    return Optional.ofNullable(replaced.get(new OrderKey(outletId, refId)));
  }
}
