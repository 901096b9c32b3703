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

  /** Where none of these stands, no hint begins: all hints at every letter took half of a file. */
  private static final String FIRST_LETTERS = "tsmacTSMAC";

  private static final int MOST_ASCII = 0x7f;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST = 32;

  private TotalRows() {}

  /** Whether a text is the label of a sum or of a statistic. */
  public static boolean isLabel(String text) {
    if (!isPossible(text)) {
      return false;
    }
    String words = words(text);
    return isSumOf(words) || STATISTICS.contains(words);
  }

  /** Whether a text is the label of a sum. */
  public static boolean isSum(String text) {
    return isPossible(text) && isSumOf(words(text));
  }

  private static boolean isSumOf(String words) {
    boolean sum = false;
    for (String word : words.split(" ", -1)) {
      if (SUMS.contains(word)) {
        sum = true;
      } else if (!BESIDE.contains(word)) {
        return false;
      }
    }
    return sum;
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
      char letter = text.charAt(at);
      if (letter > MOST_ASCII
          || (letter >= 'A' && FIRST_LETTERS.indexOf(letter) >= 0 && hintAt(text, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hintAt(String text, int at) {
    for (String hint : HINTS) {
      if (text.regionMatches(true, at, hint, 0, hint.length())) {
        return true;
      }
    }
    return false;
  }

  private static String words(String text) {
    return NO_LETTER.matcher(HeaderWords.of(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
