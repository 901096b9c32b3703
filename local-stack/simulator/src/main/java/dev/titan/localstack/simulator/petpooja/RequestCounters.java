package dev.titan.localstack.simulator.petpooja;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What the server has answered since it started. Safe for use by several threads. */
public final class RequestCounters {
  private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
  private final Map<Fault, LongAdder> faults = new EnumMap<>(Fault.class);
  private final LongAdder orders = new LongAdder();

  RequestCounters() {
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
    for (Fault fault : Fault.values()) {
      faults.put(fault, new LongAdder());
    }
  }

  void count(Outcome outcome) {
    outcomes.get(outcome).increment();
  }

  void count(Fault fault) {
    faults.get(fault).increment();
  }

  void countOrders(int shown) {
    orders.add(shown);
  }

  /** All requests. */
  public long requests() {
    return outcomes.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** The requests that ended like this. */
  public long requests(Outcome outcome) {
    return outcomes.get(outcome).sum();
  }

  /** The faults of this kind. */
  public long faults(Fault fault) {
    return faults.get(fault).sum();
  }

  /** The orders on the pages of undisturbed answers, duplicates included. */
  public long orders() {
    return orders.sum();
  }

  @Override
  public String toString() {
    return "requests " + outcomes + ", faults " + faults + ", orders " + orders;
  }
}
