package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.world.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** What outlets lend each other: one pack now and then, the same for giver and taker. */
public final class Transfers {
  private static final int PERCENT_OF_DAYS = 12;
  private static final int KEEPS_DAYS = 60;

  private final long seed;
  private final List<String> outlets;
  private final List<Ingredient> lendable;

  /** Transfers between outlets of one country; none where there is only one. */
  public Transfers(long seed, List<String> outlets, CookBook book) {
    this.seed = Seeds.mix(seed, "transfers");
    this.outlets = List.copyOf(outlets);
    this.lendable =
        book.ingredients().stream()
            .filter(one -> !one.made() && one.shelfDays() >= KEEPS_DAYS)
            .toList();
  }

  /** The transfers of a business day. */
  List<StockDay.Transfer> of(LocalDate day) {
    SplittableRandom random = Seeds.random(seed, day.toEpochDay());
    if (outlets.size() < 2 || random.nextInt(100) >= PERCENT_OF_DAYS) {
      return List.of();
    }
    int from = random.nextInt(outlets.size());
    int to = (from + 1 + random.nextInt(outlets.size() - 1)) % outlets.size();
    Ingredient what = lendable.get(random.nextInt(lendable.size()));
    return List.of(
        new StockDay.Transfer(
            "transfer-" + day + "-1",
            outlets.get(from),
            outlets.get(to),
            what,
            what.packMilli(),
            what.packPrice()));
  }
}
