package dev.titan.connectors.googledrive.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Headers as they are compared: without case, punctuation, currency and what stands in brackets,
 * and with one spelling for the words that people shorten. {@code "Net Sales (₹)(M.A - D)"} is
 * {@code "net sales"}, {@code "Bill Number"} and {@code "Bill No."} are {@code "bill no"}.
 */
public final class HeaderWords {

  private static final int LONGEST = 120;

  private static final Map<String, String> ONE_SPELLING =
      Map.ofEntries(
          Map.entry("number", "no"),
          Map.entry("num", "no"),
          Map.entry("nos", "no"),
          Map.entry("quantity", "qty"),
          Map.entry("qnty", "qty"),
          Map.entry("amt", "amount"),
          Map.entry("charges", "charge"),
          Map.entry("rs", ""),
          Map.entry("inr", ""),
          Map.entry("rupees", ""),
          Map.entry("in", ""),
          Map.entry("and", ""),
          Map.entry("the", ""));

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}%]+");

  private HeaderWords() {}

  /** The form in which a header is compared; empty when nothing of it is a word. */
  public static String of(String header) {
    String text = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
    text = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text = text.replace("#", " no ");
    String words = words(BRACKETS.matcher(text).replaceAll(" "));
    return words.isEmpty() ? words(text) : words;
  }

  private static String words(String text) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : NO_WORD.split(text, -1)) {
      String spelling = ONE_SPELLING.getOrDefault(word, word);
      if (!spelling.isEmpty()) {
        words.add(spelling);
      }
    }
    return words.toString();
  }
}
