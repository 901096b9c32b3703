package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.Fields;
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
record Quantities(long milli, BaseUnit unit) {

  /** A hundred tonnes, a hundred thousand litres: no row of a restaurant holds more. */
  private static final BigDecimal MOST = new BigDecimal("100000000");

  /**
   * Reads {@code qty} and converts it: by the unit's own size, or by what a pack of that name holds
   * of this ingredient.
   *
   * @param unitField the field that holds the unit
   * @throws dev.titan.contracts.error.TitanException when the unit does not convert, or the number
   *     is none
   */
  static Quantities of(Fields row, String unitField, Ingredient ingredient) {
    BigDecimal quantity = row.quantity("qty").orElseThrow(() -> row.missing("qty"));
    String word = row.required(unitField);
    Optional<Unit> unit = Unit.named(word);
    if (unit.isPresent() && ingredient.unit().map(unit.get().base()::equals).orElse(true)) {
      return of(row, unit.get().toBase(quantity), unit.get().base());
    }
    BigDecimal pack = ingredient.packs().get(word.toLowerCase(Locale.ROOT));
    if (pack != null) {
      return of(row, quantity.multiply(pack), ingredient.unit().orElseThrow());
    }
    throw row.wrong(
        ErrorCode.UNKNOWN_VALUE,
        unitField,
        word,
        ingredient
            .unit()
            .map(base -> "does not convert to " + base.name().toLowerCase(Locale.ROOT))
            .orElse("is no known unit"));
  }

  private static Quantities of(Fields row, BigDecimal quantity, BaseUnit unit) {
    if (quantity.compareTo(MOST) > 0) {
      throw row.wrong(
          ErrorCode.BAD_NUMBER, "qty", quantity.toPlainString(), "is absurdly large in its unit");
    }
    return new Quantities(
        quantity.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact(), unit);
  }
}
