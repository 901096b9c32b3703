package dev.titan.connectors.googledrive.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How rows that sum up other rows are labelled. */
public final class TotalRows {

  private static final Set<String> SUMS = Set.of("total", "totals", "subtotal", "sum");

  /** What may stand beside these words, as in "Grand Total" or "Total 15 Bills". */
  private static final Set<String> BESIDE =
      Set.of(
          "grand",
          "sub",
          "net",
          "overall",
          "page",
          "day",
          "daily",
          "final",
          "of",
          "for",
          "all",
          "amount",
          "qty",
          "bill",
          "bills",
          "invoice",
          "invoices",
          "order",
          "orders",
          "item",
          "items",
          "record",
          "records",
          "row",
          "rows",
          "entry",
          "entries",
          "expense",
          "expenses",
          "purchase",
          "purchases",
          "sale",
          "sales",
          "wastage");

  private static final Set<String> STATISTICS =
      Set.of("min", "minimum", "max", "maximum", "avg", "average", "mean", "count");

  /** These are nothing else: nobody names a dish so. */
  private static final Pattern CERTAIN = Pattern.compile("(?i)(min|max|avg)[.:]+|minimum|maximum");

  /** One of these is in every label. */
  private static final List<String> HINTS =
      List.of("total", "sum", "min", "max", "avg", "average", "mean", "count");

  private static final int MOST_ASCII = 0x7f;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST = 32;

  private TotalRows() {}

  /** Whether a text is the label of a sum. */
  public static boolean isSum(String text) {
    if (!isPossible(text)) {
      return false;
    }
    boolean sum = false;
    for (String word : words(text).split(" ", -1)) {
      if (SUMS.contains(word)) {
        sum = true;
      } else if (!BESIDE.contains(word)) {
        return false;
      }
    }
    return sum;
  }

  /** Whether a text is the label of a minimum, a maximum, an average or a count. */
  public static boolean isStatistic(String text) {
    return isPossible(text) && STATISTICS.contains(words(text));
  }

  /** Whether such a label can be no name of anything, as "Max" could. */
  public static boolean isCertainStatistic(String text) {
    return CERTAIN.matcher(text.strip()).matches();
  }

  /**
   * A quick look that most of a file's cells do not pass; other alphabets are looked at closely.
   */
  private static boolean isPossible(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > MOST_ASCII) {
        return true;
      }
      for (String hint : HINTS) {
        if (text.regionMatches(true, at, hint, 0, hint.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static String words(String text) {
    return NO_LETTER.matcher(HeaderWords.of(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
