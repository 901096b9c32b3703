package dev.titan.localstack.simulator.drive.layout;

import java.math.BigDecimal;

/** How money is written. */
public enum AmountStyle {
  /** 123456.50 and -20.00. */
  PLAIN,
  /** 1,23,456.50 and -20.00. */
  GROUPED,
  /** ₹ 1,23,456.50 and -₹ 20.00. */
  SIGNED,
  /** 1,23,456.50 and (20.00). */
  BRACKETS,
  /** 1,23,456.50 and 20.00-. */
  TRAILING;

  String write(long paise, String currency) {
    boolean negative = paise < 0;
    String plain = BigDecimal.valueOf(Math.abs(paise), 2).toPlainString();
    String amount = this == PLAIN ? plain : grouped(plain);
    return switch (this) {
      case PLAIN, GROUPED -> (negative ? "-" : "") + amount;
      case SIGNED -> (negative ? "-" : "") + currency + " " + amount;
      case BRACKETS -> negative ? "(" + amount + ")" : amount;
      case TRAILING -> amount + (negative ? "-" : "");
    };
  }

  // In India the last three digits stand together, and before them two and two.
  private static String grouped(String plain) {
    StringBuilder digits = new StringBuilder(plain);
    for (int at = plain.indexOf('.') - 3; at > 0; at -= 2) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }
}
