package dev.titan.connectors.googledrive.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that tills and people write where they have nothing to say. */
public final class Placeholders {

  private static final Set<String> NOTHING =
      Set.of("n/a", "na", "n.a.", "nil", "null", "none", "#n/a", "not available", "undefined");

  private static final Pattern SIGNS = Pattern.compile("[-–—_.*\\s\\u00a0]*");

  /** What the till writes when nobody entered a name. */
  private static final String NO_NAME = "abc";

  private static final Pattern NO_PHONE = Pattern.compile("\\+?[0\\s-]+");

  /**
   * What programs show in place of a value that they cannot compute, or not in so few columns, and
   * what stands for a cell of a picture that nobody can read.
   */
  private static final Pattern ERROR =
      Pattern.compile("#(REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|ILLEGIBLE!|#+)");

  private static final int LONGEST = 20;

  private Placeholders() {}

  /** Whether a text stands for nothing, such as a dash or "N/A". */
  public static boolean isAbsent(String text) {
    if (text.length() > LONGEST || (!text.isEmpty() && isDigit(text.charAt(0)))) {
      return false; // Most cells, without a closer look.
    }
    return SIGNS.matcher(text).matches() || NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a text stands in place of a value that is lost, such as "#REF!". */
  public static boolean isError(String text) {
    return text.startsWith("#") && ERROR.matcher(text).matches();
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Whether a name stands for nobody: absent, the till's own placeholder, or a phone of zeros. */
  public static boolean isNobody(String name) {
    return isAbsent(name)
        || name.toLowerCase(Locale.ROOT).equals(NO_NAME)
        || NO_PHONE.matcher(name).matches();
  }
}
