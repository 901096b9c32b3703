package dev.titan.localstack.simulator.house;

import dev.titan.localstack.simulator.chain.Chain;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Days of outlets of many worlds. */
final class HouseDays {
  static final List<String> OUTLETS =
      List.of("blr-indiranagar", "bom-bandra", "dxb-marina", "sin-tanjong-pagar");

  private HouseDays() {}

  /** One business day of one outlet of one world. */
  record HouseDay(long seed, String outletId, LocalDate date) {
    HouseOutlet outlet() {
      return House.of(Chain.of(seed)).outlet(outletId);
    }
  }

  static Arbitrary<HouseDay> any() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.of(OUTLETS),
            Arbitraries.integers().between(0, 900))
        .as(
            (seed, outlet, days) ->
                new HouseDay(seed, outlet, LocalDate.of(2025, 1, 1).plusDays(days)));
  }
}
