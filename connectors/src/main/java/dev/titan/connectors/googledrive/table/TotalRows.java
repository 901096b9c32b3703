package dev.titan.connectors.googledrive.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How rows that sum up other rows are labelled. */
public final class TotalRows {

  private static final Set<String> SUMS =
      Set.of(
          "total",
          "totals",
          "grand total",
          "sub total",
          "subtotal",
          "sum",
          "overall total",
          "page total",
          "net total");

  private static final Set<String> STATISTICS =
      Set.of("min", "minimum", "max", "maximum", "avg", "average", "mean", "count");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

  private TotalRows() {}

  /** Whether a text is the label of a sum. */
  public static boolean isSum(String text) {
    return SUMS.contains(words(text));
  }

  /** Whether a text is the label of a minimum, a maximum, an average or a count. */
  public static boolean isStatistic(String text) {
    return STATISTICS.contains(words(text));
  }

  private static String words(String text) {
    return text.length() > 24
        ? ""
        : NO_LETTER.matcher(HeaderWords.of(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
