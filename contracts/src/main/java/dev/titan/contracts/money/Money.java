package dev.titan.contracts.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of rupees, held as whole paise (1 rupee = 100 paise).
 *
 * <p>Events and state carry the bare {@code long} in fields whose names end in {@code Paise}; this
 * type reads amounts from text, calculates and prints them.
 *
 * @param paise the amount in paise; negative for money that flows back
 */
public record Money(long paise) implements Comparable<Money> {

  /** No rupees. */
  public static final Money ZERO = new Money(0);

  private static final BigDecimal PAISE_PER_RUPEE = BigDecimal.valueOf(100);

  /**
   * Reads rupees such as {@code "1155"}, {@code "27.5"}, {@code "-0.40"}, {@code "₹ 1,23,456.50"}.
   *
   * <p>Fractions of a paisa are rounded half up, as Indian tax invoices do.
   *
   * @throws NumberFormatException when the text is no plain decimal number
   */
  public static Money ofRupees(String text) {
    String digits = text.strip();
    if (digits.startsWith("₹")) {
      digits = digits.substring(1).strip();
    }
    return ofRupees(new BigDecimal(digits.replace(",", "")));
  }

  /**
   * Converts rupees to paise, rounding half up; throws {@link ArithmeticException} beyond 63 bits.
   */
  public static Money ofRupees(BigDecimal rupees) {
    return new Money(
        rupees.multiply(PAISE_PER_RUPEE).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Rupees with exactly two decimals, the form that ClickHouse's {@code Decimal(18,2)} takes. */
  public static BigDecimal toRupees(long paise) {
    return BigDecimal.valueOf(paise, 2);
  }

  /** The sum; throws {@link ArithmeticException} on overflow. */
  public Money plus(Money other) {
    return new Money(Math.addExact(paise, other.paise));
  }

  /** The difference; throws {@link ArithmeticException} on overflow. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(paise, other.paise));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(paise, other.paise);
  }

  /** For people: {@code ₹1,23,456.50}, digits grouped the Indian way. */
  @Override
  public String toString() {
    BigDecimal rupees = toRupees(paise).abs();
    String plain = rupees.toPlainString();
    int point = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    for (int at = point - 3; at > 0; at -= 2) {
      grouped.insert(at, ',');
    }
    return (paise < 0 ? "-₹" : "₹") + grouped;
  }
}
