package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.table.Numbers.Amount;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.Quantities;
import dev.titan.connectors.stock.QuantityException;
import dev.titan.contracts.error.ErrorCode;
import java.math.BigDecimal;

/** Quantities of ingredients in reports: the number with its unit, in the base unit. */
final class Stock {

  private Stock() {}

  /**
   * The quantity of a row, zero or more.
   *
   * @param unitField where the unit stands, unless it stands behind the number
   * @throws dev.titan.contracts.error.TitanException when it is absent, negative or has no unit
   */
  static Quantities of(Row row, String field, String unitField, Ingredient ingredient) {
    Amount amount = row.quantity(field).orElseThrow(() -> row.missing(field));
    if (amount.value().signum() < 0) {
      throw row.wrong(ErrorCode.BAD_NUMBER, field, amount.value().toPlainString(), "is negative");
    }
    String unit = unit(row, unitField, amount);
    try {
      return Quantities.of(amount.value(), unit, ingredient);
    } catch (QuantityException e) {
      String where = e.code() == ErrorCode.BAD_NUMBER ? field : unitField;
      throw row.wrong(e.code(), where, e.value(), e.why());
    }
  }

  /** What the quantity of a row is, as written: for prices of one. */
  static BigDecimal written(Row row, String field) {
    return row.quantity(field).map(Amount::value).orElse(BigDecimal.ZERO);
  }

  private static String unit(Row row, String unitField, Amount amount) {
    String beside = row.text(unitField);
    String behind = amount.unit();
    if (!beside.isEmpty() && !behind.isEmpty() && !beside.equalsIgnoreCase(behind)) {
      throw row.wrong(
          ErrorCode.UNKNOWN_VALUE,
          unitField,
          beside,
          "is not the unit that stands behind the quantity, " + behind);
    }
    String unit = beside.isEmpty() ? behind : beside;
    if (unit.isEmpty()) {
      throw row.missing(unitField);
    }
    return unit;
  }
}
