package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.stock.StockDay.Wastage;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What is thrown away and written down: most after the weekend, a few entries days late. */
final class WasteBook {
  private static final CookBook BOOK = CookBook.standard();
  private static final int KEEPS_NOT = 15;
  private static final int PERCENT_OF_DAYS = 45;
  private static final int PERCENT_LATE = 7;
  // Monday to Sunday, per cent of an average day.
  private static final List<Integer> WEEKDAYS = List.of(145, 95, 85, 85, 90, 95, 105);

  private final HouseOutlet outlet;
  private final OutletDay day;
  private final Buying buying;

  WasteBook(HouseOutlet outlet, OutletDay day, Buying buying) {
    this.outlet = outlet;
    this.day = day;
    this.buying = buying;
  }

  /** The day's entries, given what is used on an ordinary day. */
  List<Wastage> of(double[] daily, SplittableRandom random) {
    int weekday = WEEKDAYS.get(day.date().getDayOfWeek().getValue() - 1);
    List<Wastage> entries = new ArrayList<>();
    for (int i = 0; i < daily.length; i++) {
      Ingredient ingredient = BOOK.ingredients().get(i);
      boolean today = random.nextInt(100) < PERCENT_OF_DAYS;
      double share = (0.03 + 0.08 * random.nextDouble()) * weekday / 100;
      if (!today || ingredient.shelfDays() > KEEPS_NOT) {
        continue;
      }
      // Pieces are whole; weights are read off a scale that shows ten grams.
      long step = ingredient.unit().equals("pcs") ? 1_000 : 10_000;
      long quantity = Math.round(daily[i] * share / step) * step;
      if (quantity > 0) {
        String id = "waste-" + day.date() + "-" + (entries.size() + 1);
        Instant at = day.closeOut().minus(Duration.ofMinutes(30 + random.nextInt(60)));
        entries.add(
            new Wastage(
                id,
                ingredient,
                quantity,
                buying.worth(ingredient, quantity, day.date()),
                reason(ingredient, random),
                outlet.roster(day.date()).waiter(at, random),
                random.nextInt(100) < PERCENT_LATE
                    ? at.plus(Duration.ofHours(13 + 24L * random.nextInt(3)))
                    : at));
      }
    }
    return entries;
  }

  private static String reason(Ingredient ingredient, SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (ingredient.made()) {
      return drawn < 70 ? "Over-production" : "Kitchen error";
    }
    if (ingredient.category().equals("Vegetables") || ingredient.category().equals("Fruit")) {
      return drawn < 55 ? "Trimming" : "Spoiled";
    }
    if (ingredient.unit().equals("ml")) {
      return drawn < 45 ? "Spilled" : "Expired";
    }
    return drawn < 55 ? "Expired" : drawn < 80 ? "Spoiled" : "Kitchen error";
  }
}
