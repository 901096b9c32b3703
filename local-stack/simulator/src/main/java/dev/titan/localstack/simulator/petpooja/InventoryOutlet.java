package dev.titan.localstack.simulator.petpooja;

import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.stock.StockRoom;
import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.RestIds;
import dev.titan.localstack.simulator.world.Seeds;
import java.time.LocalDate;

/**
 * An outlet whose inventory and menu the API shows, with keys of its own.
 *
 * @param profile the outlet as the order API knows it; its credentials open the menu
 * @param credentials what a caller of the inventory must send
 * @param menuSharingCode the id by which the inventory knows the outlet
 * @param priceFactorPercent the city's prices in per cent of the menu's
 */
public record InventoryOutlet(
    OutletProfile profile,
    StockRoom stock,
    Credentials credentials,
    String menuSharingCode,
    int priceFactorPercent) {

  /** An outlet of a house whose store room begins on a day. */
  public static InventoryOutlet of(House house, String outletId, LocalDate first) {
    var outlet = house.outlet(outletId);
    long seed = Seeds.mix(outlet.seed(), "inventory");
    return new InventoryOutlet(
        outlet.profile(),
        StockRoom.of(house, outletId, first),
        Credentials.of(seed, outletId),
        RestIds.of(seed, outletId),
        outlet.outlet().priceFactorPercent());
  }
}
