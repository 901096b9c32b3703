package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.world.Seeds;
import java.time.LocalDate;

/**
 * What vendors ask: the home city's price times the city, times what is particular about the
 * vendor, times a slow drift that changes every Monday. A function of the date alone.
 */
final class Prices {
  private static final int WEEKS_REMEMBERED = 26;

  private final long seed;
  private final int cityPercent;

  Prices(long seed, int cityPercent) {
    this.seed = Seeds.mix(seed, "prices");
    this.cityPercent = cityPercent;
  }

  /** Paise for a pack on a day, before tax: whole rupees or half ones. */
  long pack(Ingredient ingredient, String vendor, LocalDate day) {
    long week = Math.floorDiv(day.toEpochDay() + 3, 7);
    long own = Seeds.mix(Seeds.mix(seed, ingredient.name()), vendor.hashCode());
    double factor = 0.97 + Seeds.random(own).nextDouble() * 0.07;
    // The market moves all vendors of a good alike, and each vendor a little by itself.
    double step = ingredient.shelfDays() <= 5 ? 0.016 : 0.006;
    factor *= 1 + step * walk(Seeds.mix(seed, ingredient.name()), week);
    factor *= 1 + step / 3 * walk(own, week);
    long exact = Math.round(ingredient.packPrice() * factor * cityPercent / 100);
    return Math.max(50, (exact + 25) / 50 * 50);
  }

  // The sum of the steps of half a year: it wanders, and never for ever in one direction.
  private static double walk(long seed, long week) {
    double sum = 0;
    for (long w = week - WEEKS_REMEMBERED + 1; w <= week; w++) {
      sum += Seeds.random(seed, w).nextDouble() * 2 - 1;
    }
    return sum;
  }
}
