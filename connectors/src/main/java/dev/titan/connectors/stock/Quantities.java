package dev.titan.connectors.stock;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.unit.BaseUnit;
import dev.titan.contracts.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * A quantity in the base unit of its ingredient.
 *
 * @param milli thousandths of the unit, zero or more
 * @param unit the unit
 */
public record Quantities(long milli, BaseUnit unit) {

  /** A hundred tonnes, a hundred thousand litres: no row of a restaurant holds more. */
  private static final BigDecimal MOST = new BigDecimal("100000000");

  /**
   * Converts a quantity: by the unit's own size, or by what a pack of that name holds of this
   * ingredient.
   *
   * @param quantity zero or more
   * @param word the unit or pack as written
   * @throws QuantityException with {@link ErrorCode#UNKNOWN_VALUE} when the unit does not convert,
   *     {@link ErrorCode#BAD_NUMBER} when the quantity is absurd in its unit
   */
  public static Quantities of(BigDecimal quantity, String word, Ingredient ingredient) {
    Optional<Unit> unit = Unit.named(word);
    if (unit.isPresent() && ingredient.unit().map(unit.get().base()::equals).orElse(true)) {
      return inBase(unit.get().toBase(quantity), unit.get().base());
    }
    BigDecimal pack = ingredient.packs().get(word.toLowerCase(Locale.ROOT));
    if (pack != null) {
      return inBase(quantity.multiply(pack), ingredient.unit().orElseThrow());
    }
    throw new QuantityException(
        ErrorCode.UNKNOWN_VALUE,
        word,
        ingredient
            .unit()
            .map(base -> "does not convert to " + base.name().toLowerCase(Locale.ROOT))
            .orElse("is no known unit"));
  }

  private static Quantities inBase(BigDecimal quantity, BaseUnit unit) {
    if (quantity.compareTo(MOST) > 0) {
      throw new QuantityException(
          ErrorCode.BAD_NUMBER, quantity.toPlainString(), "is absurdly large in its unit");
    }
    return new Quantities(
        quantity.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact(), unit);
  }
}
