package dev.titan.localstack.cli.view;

import dev.titan.contracts.money.Money;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/** Figures as people read them. */
public final class Words {
  private static final int PAISE = 100;
  private static final int PAISE_DIGITS = 3;
  private static final int LARGEST_PERCENT = 999;

  private Words() {}

  /** Whole rupees, grouped the Indian way: {@code ₹1,23,457}. */
  static String rupees(Money money) {
    String text = new Money(Math.round(money.paise() / (double) PAISE) * PAISE).toString();
    return text.substring(0, text.length() - PAISE_DIGITS);
  }

  /** A number, grouped as the rupees are. */
  static String count(long number) {
    String text = new Money(number * PAISE).toString().replace("₹", "");
    return text.substring(0, text.length() - PAISE_DIGITS);
  }

  /** As in {@code +12 %}; a dash when there is nothing to compare with. */
  static String change(OptionalInt percent) {
    if (percent.isEmpty()) {
      return "-";
    }
    int value = Math.min(LARGEST_PERCENT, percent.getAsInt());
    return String.format(Locale.ROOT, "%+d %%", value);
  }

  /** The two largest units: {@code 45 s}, {@code 1 m 20 s}, {@code 14 h 3 m}, {@code 2 d 4 h}. */
  public static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " m " + seconds % 60 + " s";
    }
    return seconds < 86_400
        ? seconds / 3600 + " h " + seconds % 3600 / 60 + " m"
        : seconds / 86_400 + " d " + seconds % 86_400 / 3600 + " h";
  }

  /** The largest unit only: {@code 45 s}, {@code 80 s}, {@code 14 m}, {@code 9 h}. */
  static String roughSpan(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 7200) {
      return seconds / 60 + " m";
    }
    return seconds < 2 * 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
  }

  /** Milliseconds below ten seconds, else as {@link #span}. */
  static String fine(Duration span) {
    return span.toSeconds() < 10 ? span.toMillis() + " ms" : span(span);
  }

  /** A rate with one decimal while it is small. */
  static String rate(double rate) {
    return rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : count(Math.round(rate));
  }

  /** At most so many characters, the last one an ellipsis when something was cut. */
  static String cut(String text, int width) {
    if (text.codePointCount(0, text.length()) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }
}
