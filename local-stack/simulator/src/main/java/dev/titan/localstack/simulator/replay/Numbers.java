package dev.titan.localstack.simulator.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads quantities and prices as people write them: "2", "0,90 €", "₹ 1,250.50". */
final class Numbers {
  private static final BigDecimal LARGEST_QUANTITY = BigDecimal.valueOf(100_000);
  private static final BigDecimal LARGEST_PRICE = BigDecimal.valueOf(10_000_000);
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(rs\\.?|inr|eur|usd|\\p{Sc})|(/-|rs\\.?|inr|eur|usd|\\p{Sc})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{2,3})*,\\d{3}");

  private Numbers() {}

  /** A quantity above zero. */
  static BigDecimal quantity(String text) {
    BigDecimal quantity = number("quantity", text);
    if (quantity.signum() <= 0 || quantity.compareTo(LARGEST_QUANTITY) > 0) {
      throw new IllegalArgumentException(
          "the quantity '" + text + "' is not above 0 and up to " + LARGEST_QUANTITY);
    }
    return quantity.stripTrailingZeros();
  }

  /** A price in paise, zero or more. */
  static long price(String text) {
    BigDecimal price = number("price", text);
    if (price.signum() < 0 || price.compareTo(LARGEST_PRICE) > 0) {
      throw new IllegalArgumentException(
          "the price '" + text + "' is not between 0 and " + LARGEST_PRICE);
    }
    return price.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static BigDecimal number(String what, String text) {
    String bare = AROUND.matcher(text.replaceAll("[\\s\\u00A0\\u202F]", "")).replaceAll("");
    String plain = decimalPoint(bare);
    if (!NUMBER.matcher(plain).matches()) {
      throw new IllegalArgumentException("the " + what + " '" + text + "' is not a number");
    }
    return new BigDecimal(plain);
  }

  // The sign that comes last is the decimal one; a lone comma before three digits groups thousands.
  private static String decimalPoint(String bare) {
    int comma = bare.lastIndexOf(',');
    int point = bare.lastIndexOf('.');
    if (comma < 0) {
      return bare;
    }
    if (point > comma || THOUSANDS.matcher(bare).matches()) {
      return bare.replace(",", "");
    }
    return bare.replace(".", "").replace(',', '.');
  }
}
