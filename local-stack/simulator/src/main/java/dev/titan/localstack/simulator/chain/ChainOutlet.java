package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.billing.TaxRegime;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.util.List;
import java.util.Objects;

/**
 * One outlet of the chain and what is particular about its city. The chain keeps its books in one
 * currency: prices abroad are the home prices times a factor.
 *
 * @param profile what a caller of the API sees
 * @param taxes the taxes of the country
 * @param priceFactorPercent the city's prices in per cent of the menu's
 * @param averageBills bills on an average day
 * @param serviceBasisPoints service charge at tables, in hundredths of a per cent
 * @param areas the dining areas
 * @param aggregators who brings orders from outside; empty when nobody
 * @param staff names of the people who work there, eight or more, so that shifts can change
 */
public record ChainOutlet(
    OutletProfile profile,
    TaxRegime taxes,
    int priceFactorPercent,
    int averageBills,
    int serviceBasisPoints,
    List<String> areas,
    List<String> aggregators,
    List<String> staff) {

  /** Checks that there is somewhere to sit, someone to serve and a price to pay. */
  public ChainOutlet {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(taxes, "taxes");
    areas = List.copyOf(areas);
    aggregators = List.copyOf(aggregators);
    staff = List.copyOf(staff);
    if (priceFactorPercent < 1 || averageBills < 1 || serviceBasisPoints < 0) {
      throw new IllegalArgumentException(profile.outletId() + ": price, bills and service charge");
    }
    if (areas.isEmpty() || staff.size() < 8) {
      throw new IllegalArgumentException(profile.outletId() + " needs an area and a staff of 8");
    }
  }

  /** The same outlet seen through another profile. */
  public ChainOutlet withProfile(OutletProfile changed) {
    return new ChainOutlet(
        changed,
        taxes,
        priceFactorPercent,
        averageBills,
        serviceBasisPoints,
        areas,
        aggregators,
        staff);
  }
}
