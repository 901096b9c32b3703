package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.SplittableRandom;

/**
 * Writes numbers the way Petpooja does: mostly as strings, a few as numbers, and, when mixed, in
 * whatever way comes. Amounts are paise and written in rupees.
 */
final class NumberStyle {
  private final JsonGenerator out;
  private final boolean mixed;
  private final SplittableRandom random;

  NumberStyle(JsonGenerator out, boolean mixed, SplittableRandom random) {
    this.out = out;
    this.mixed = mixed;
    this.random = random;
  }

  /** An amount that is always there. */
  void amount(String field, long paise) throws IOException {
    write(field, rupees(paise), false);
  }

  /** An amount that the documented pull writes as a number. */
  void plainAmount(String field, long paise) throws IOException {
    write(field, rupees(paise), true);
  }

  /** An amount that may be missing or empty when it is zero. */
  void optionalAmount(String field, long paise) throws IOException {
    if (!absent(field, paise == 0)) {
      write(field, rupees(paise), false);
    }
  }

  /** A count that may be missing or empty when it is zero. */
  void optionalCount(String field, long count) throws IOException {
    if (!absent(field, count == 0)) {
      write(field, BigDecimal.valueOf(count), false);
    }
  }

  /** A number that is no amount. */
  void number(String field, BigDecimal value) throws IOException {
    write(field, value, false);
  }

  private boolean absent(String field, boolean zero) throws IOException {
    if (!mixed || !zero) {
      return false;
    }
    int drawn = random.nextInt(100);
    if (drawn < 10) {
      out.writeStringField(field, "");
    }
    return drawn < 20;
  }

  private void write(String field, BigDecimal value, boolean usuallyNumber) throws IOException {
    int drawn = mixed ? random.nextInt(100) : 0;
    boolean asNumber = usuallyNumber ? drawn < 80 : drawn >= 80;
    BigDecimal shown = drawn >= 70 && drawn < 80 && value.scale() < 2 ? value.setScale(2) : value;
    out.writeFieldName(field);
    if (asNumber) {
      out.writeNumber(shown.toPlainString());
    } else {
      out.writeString(shown.toPlainString());
    }
  }

  /** Paise in rupees without needless zeros: 115500 is 1155 and 2750 is 27.5. */
  static BigDecimal rupees(long paise) {
    if (paise % 100 == 0) {
      return BigDecimal.valueOf(paise / 100);
    }
    return paise % 10 == 0 ? BigDecimal.valueOf(paise / 10, 1) : BigDecimal.valueOf(paise, 2);
  }
}
