package dev.titan.connectors.reference.names;

import dev.titan.contracts.unit.Unit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A name as what it says: its words in the singular, and apart from them what tells one variant
 * from another (numbers, sizes, with or without). Case, accents, punctuation and brackets are gone.
 *
 * @param words the words, sorted
 * @param marks what must be the same on both sides, whatever the words are
 */
record NameWords(Set<String> words, Set<String> marks) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NUMBER_THEN_LETTERS = Pattern.compile("(?<=\\d)(?=[a-z])");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}.]+|\\.(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  /** Words that say which of several variants is meant. */
  private static final Set<String> MARKS =
      Set.of(
          "half",
          "full",
          "quarter",
          "small",
          "medium",
          "large",
          "regular",
          "mini",
          "jumbo",
          "family",
          "single",
          "double",
          "triple",
          "veg",
          "nonveg",
          "egg",
          "eggless",
          "jain",
          "dry",
          "gravy",
          "hot",
          "cold",
          "iced",
          "with",
          "without",
          "no",
          "sugarless",
          "sweet",
          "salted",
          "unsalted",
          "spicy",
          "boneless",
          "frozen",
          "fresh",
          "raw",
          "cooked",
          "fried",
          "roasted",
          "grilled",
          "powder",
          "whole",
          "paste",
          "white",
          "brown",
          "red",
          "green",
          "black",
          "yellow",
          "diet",
          "zero",
          "lite",
          "extra",
          "combo");

  /** The same word, spelled otherwise, without a doubt. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("nonvegetarian", "nonveg"),
          Map.entry("vegetarian", "veg"),
          Map.entry("vegetable", "veg"),
          Map.entry("sml", "small"),
          Map.entry("med", "medium"),
          Map.entry("lrg", "large"),
          Map.entry("reg", "regular"),
          Map.entry("qtr", "quarter"),
          Map.entry("hlf", "half"),
          Map.entry("w", "with"),
          Map.entry("wo", "without"),
          Map.entry("pdr", "powder"),
          Map.entry("chkn", "chicken"),
          Map.entry("pnr", "paneer"),
          Map.entry("yoghurt", "yogurt"));

  /** Words that say nothing about what it is. */
  private static final Set<String> FILLERS = Set.of("and", "n", "the", "of", "a", "per", "pack");

  static NameWords of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    text = ACCENTS.matcher(text).replaceAll("").replace("'", "").replace("\u2019", "");
    text = text.replace("w/o", " without ").replace("w/", " with ");
    text = text.replace("non-veg", "nonveg").replace("non veg", "nonveg");
    text = NUMBER_THEN_LETTERS.matcher(text).replaceAll(" ");
    Set<String> words = new TreeSet<>();
    Set<String> marks = new TreeSet<>();
    List<String> numbers = new ArrayList<>();
    for (String part : SEPARATORS.splitAsStream(text).toList()) {
      String word = singular(SPELLINGS.getOrDefault(part, part));
      if (word.isEmpty() || FILLERS.contains(word)) {
        continue;
      }
      if (NUMBER.matcher(word).matches()) {
        numbers.add(word);
      } else if (MARKS.contains(word)) {
        marks.add(word);
      } else if (numbers.isEmpty() || Unit.named(word).isEmpty()) {
        words.add(word);
      } else {
        // A pack size: 1 kg and 1000 g are written differently and are still different names.
        numbers.add(Unit.named(word).orElseThrow().name());
      }
    }
    if (!numbers.isEmpty()) {
      marks.add(String.join(" ", numbers));
    }
    return new NameWords(words, marks);
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && (word.endsWith("oes") || word.endsWith("shes"))) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural && !word.endsWith("us") ? word.substring(0, word.length() - 1) : word;
  }

  /** The words in one line. */
  String line() {
    return String.join(" ", words);
  }
}
