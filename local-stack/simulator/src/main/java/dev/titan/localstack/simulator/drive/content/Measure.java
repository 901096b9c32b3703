package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.stock.Ingredient;
import java.math.BigDecimal;

/** How a quantity of the store room is told: in the unit that people use for so much. */
final class Measure {
  private static final long LARGE = 1_000_000;

  private Measure() {}

  /** The unit for a quantity, in thousandths of the base unit. */
  static String unit(Ingredient ingredient, long milli) {
    boolean large = Math.abs(milli) >= LARGE;
    return switch (ingredient.unit()) {
      case "g" -> large ? "Kg" : "gm";
      case "ml" -> large ? "Ltr" : "ml";
      default -> "Pcs";
    };
  }

  /** The quantity in that unit. */
  static Value of(long milli, String unit) {
    boolean large = unit.equals("Kg") || unit.equals("Ltr");
    return new Value.Figure(BigDecimal.valueOf(milli, large ? 6 : 3), unit);
  }
}
