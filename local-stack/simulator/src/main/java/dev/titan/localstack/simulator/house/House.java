package dev.titan.localstack.simulator.house;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes on behind the bills of a chain:
 *
 * <pre>{@code
 * House house = House.of(Chain.of(42));
 * List<KotEvent> tickets = house.outlet("blr-indiranagar").kots(LocalDate.of(2026, 3, 15));
 * }</pre>
 *
 * Safe for use by several threads.
 */
public final class House {
  private final List<HouseOutlet> outlets;

  private House(List<HouseOutlet> outlets) {
    this.outlets = List.copyOf(outlets);
  }

  /** The houses of all outlets of a chain. */
  public static House of(Chain chain) {
    return of(chain, FraudOptions.NONE);
  }

  /** The same, where some do what they should not, and some only seem to. */
  public static House of(Chain chain, FraudOptions fraud) {
    List<HouseOutlet> outlets = new ArrayList<>();
    for (ChainOutlet outlet : chain.built()) {
      String id = outlet.profile().outletId();
      outlets.add(new HouseOutlet(chain.seed(), outlet, chain.source(id), fraud));
    }
    return new House(outlets);
  }

  /** All outlets, in the order of the chain. */
  public List<HouseOutlet> outlets() {
    return outlets;
  }

  /** One outlet. */
  public HouseOutlet outlet(String outletId) {
    return outlets.stream()
        .filter(outlet -> outlet.profile().outletId().equals(outletId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outlet " + outletId));
  }
}
