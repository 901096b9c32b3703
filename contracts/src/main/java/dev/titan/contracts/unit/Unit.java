package dev.titan.contracts.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A unit as vendors, recipes and reports write it, with its factor to the {@link BaseUnit}. */
public enum Unit {
  MILLIGRAM(BaseUnit.G, "0.001", "mg", "milligram", "milligrams"),
  GRAM(BaseUnit.G, "1", "g", "gm", "gms", "gram", "grams", "grm"),
  KILOGRAM(BaseUnit.G, "1000", "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"),
  QUINTAL(BaseUnit.G, "100000", "quintal", "qtl"),
  MILLILITRE(BaseUnit.ML, "1", "ml", "mls", "millilitre", "milliliter", "millilitres"),
  CENTILITRE(BaseUnit.ML, "10", "cl"),
  LITRE(BaseUnit.ML, "1000", "l", "lt", "ltr", "ltrs", "litre", "liter", "litres", "liters"),
  PIECE(BaseUnit.PCS, "1", "pcs", "pc", "piece", "pieces", "nos", "no", "number", "unit", "each"),
  DOZEN(BaseUnit.PCS, "12", "dozen", "doz", "dz");

  private static final Map<String, Unit> BY_NAME = new HashMap<>();

  static {
    for (Unit unit : values()) {
      unit.names.forEach(name -> BY_NAME.put(name, unit));
    }
  }

  private final BaseUnit base;
  private final BigDecimal factor;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its static type does not say so
  private final List<String> names;

  Unit(BaseUnit base, String factor, String... names) {
    this.base = base;
    this.factor = new BigDecimal(factor);
    this.names = List.of(names);
  }

  /** Finds a unit by any spelling ("KG", "Ltr.", "nos"); empty when the word is no known unit. */
  public static Optional<Unit> named(String word) {
    String key = word.strip().toLowerCase(Locale.ROOT).replace(".", "");
    return Optional.ofNullable(BY_NAME.get(key));
  }

  /** The base unit that quantities in this unit convert to. */
  public BaseUnit base() {
    return base;
  }

  /** Converts a quantity in this unit to the base unit, exactly. */
  public BigDecimal toBase(BigDecimal quantity) {
    return quantity.multiply(factor);
  }

  /**
   * Converts between two units of the same kind.
   *
   * @throws IllegalArgumentException when one is a weight and the other, say, a volume
   */
  public BigDecimal convert(BigDecimal quantity, Unit target) {
    if (base != target.base) {
      throw new IllegalArgumentException("%s does not convert to %s".formatted(this, target));
    }
    return toBase(quantity).divide(target.factor, MathContext.DECIMAL64);
  }
}
