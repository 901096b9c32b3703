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

  private Placeholders() {}

  /** Whether a text stands for nothing, such as a dash or "N/A". */
  public static boolean isAbsent(String text) {
    return SIGNS.matcher(text).matches() || NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a name stands for nobody: absent, the till's own placeholder, or a phone of zeros. */
  public static boolean isNobody(String name) {
    return isAbsent(name)
        || name.toLowerCase(Locale.ROOT).equals(NO_NAME)
        || NO_PHONE.matcher(name).matches();
  }
}
