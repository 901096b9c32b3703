package dev.titan.connectors.petpooja;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the line of a bill costs, from the price of one and back; halves of a paisa round up. */
public final class LinePrices {

  private LinePrices() {}

  /** The price of a quantity in thousandths. */
  public static long times(long pricePaise, long quantityMilli) {
    return BigDecimal.valueOf(pricePaise)
        .multiply(BigDecimal.valueOf(quantityMilli, 3))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The price of one, of a quantity in thousandths that is not zero. */
  public static long dividedBy(long totalPaise, long quantityMilli) {
    return BigDecimal.valueOf(totalPaise)
        .divide(BigDecimal.valueOf(quantityMilli, 3), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
