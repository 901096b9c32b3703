package dev.titan.connectors.googledrive.table;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.unit.Unit;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code ₹1,23,456.50}, {@code Rs. 500/-}, {@code (250.00)}, {@code
 * 250-}, {@code 2.5 kg}. What could mean two numbers is refused, never guessed.
 */
public final class Numbers {

  private static final int LONGEST = 40;
  private static final int LONGEST_QUOTE = 60;

  private static final Pattern CURRENCY_BEFORE = Pattern.compile("(?i)^(₹|rs\\.?|inr)\\s*");
  private static final Pattern CURRENCY_AFTER = Pattern.compile("(?i)\\s*(₹|rs\\.?|inr|/-|/=)$");
  private static final Pattern WITH_WORD =
      Pattern.compile("([0-9.,]+)\\s*(\\p{L}[\\p{L}. ]{0,15})?");
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}[\\p{L}.]{0,11})\\s*$");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,20}(\\.\\d{0,12})?|\\.\\d{1,12}");

  /** Groups of two or three digits, the last of three: Indian and western grouping alike. */
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(,\\d{2,3}){0,6},\\d{3}(\\.\\d{0,12})?");

  /** Points between the groups and a comma before the decimals; no other reading fits. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,5},\\d{1,2}");

  private Numbers() {}

  /**
   * A number that a cell holds.
   *
   * @param value the number
   * @param unit the word behind it as written, empty when there is none
   * @param decimalComma whether its comma was read as a decimal point
   */
  public record Amount(BigDecimal value, String unit, boolean decimalComma) {}

  /**
   * Reads a cell; empty when it holds nothing or a placeholder.
   *
   * @throws TitanException with {@link ErrorCode#BAD_NUMBER} when it is no number, or could be two
   */
  public static Optional<Amount> read(Cell cell) {
    if (cell.number() != null) {
      return Optional.of(new Amount(cell.number(), unitShown(cell.text()), false));
    }
    return read(cell.text());
  }

  /** Reads a text as {@link #read(Cell)} does. */
  public static Optional<Amount> read(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    text = text.replace('\u2212', '-').replace('\u2013', '-');
    if (Placeholders.isAbsent(text)) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      throw wrong(written, "is not a number");
    }
    boolean negative = false;
    if (text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1).strip();
    }
    for (int turn = 0; turn < 2; turn++) {
      if (text.startsWith("-") || text.startsWith("+")) {
        negative ^= text.startsWith("-");
        text = text.substring(1).strip();
      }
      text = CURRENCY_BEFORE.matcher(text).replaceFirst("");
    }
    text = CURRENCY_AFTER.matcher(text).replaceFirst("");
    if (text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.endsWith("-")) {
      negative = true;
      text = text.substring(0, text.length() - 1).strip();
    }
    Matcher parts = WITH_WORD.matcher(text);
    if (!parts.matches()) {
      throw wrong(written, "is not a number");
    }
    String digits = parts.group(1);
    String word = parts.group(2) == null ? "" : parts.group(2).strip();
    BigDecimal value = value(digits, written);
    return Optional.of(
        new Amount(
            negative ? value.negate() : value, word, DECIMAL_COMMA.matcher(digits).matches()));
  }

  private static BigDecimal value(String digits, String written) {
    if (PLAIN.matcher(digits).matches()) {
      return new BigDecimal(digits);
    }
    if (GROUPED.matcher(digits).matches()) {
      return new BigDecimal(digits.replace(",", ""));
    }
    if (DECIMAL_COMMA.matcher(digits).matches()) {
      return new BigDecimal(digits.replace(".", "").replace(',', '.'));
    }
    throw wrong(
        written,
        digits.indexOf(',') >= 0
            ? "could mean more than one number: its commas stand neither between groups of digits"
                + " nor clearly before decimals"
            : "is not a number");
  }

  /** A number format of a spreadsheet can show a unit that the number itself does not hold. */
  private static String unitShown(String text) {
    Matcher last = LAST_WORD.matcher(text);
    return last.find() && Unit.named(last.group(1)).isPresent() ? last.group(1) : "";
  }

  private static TitanException wrong(String text, String why) {
    String quote = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
    return new TitanException(ErrorCode.BAD_NUMBER, "'%s' %s".formatted(quote, why));
  }
}
