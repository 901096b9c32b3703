package dev.titan.connectors.googledrive.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** What makes a later file a newer version of an earlier one where neither states a period. */
final class Lineage {

  /** What browsers and file managers add to the name of a second download or copy. */
  private static final Pattern COPY =
      Pattern.compile("(?: ?\\(\\d{1,3}\\)| - copy(?: \\(\\d+\\))?)+(?=\\.[a-z0-9]+$|$)");

  private Lineage() {}

  /** A file's name without case and copy marks. */
  static String of(String name) {
    return COPY.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
