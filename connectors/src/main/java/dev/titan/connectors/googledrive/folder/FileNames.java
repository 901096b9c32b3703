package dev.titan.connectors.googledrive.folder;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Names in the folders: which are nobody's files, and which are free. */
final class FileNames {

  /** What the text beside a file in {@code Failed} is called, after the file's own name. */
  static final String REASON = ".reason.txt";

  private static final List<String> PREFIXES = List.of(".", "~$", "~lock");
  private static final List<String> SUFFIXES =
      List.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".lnk", "~", REASON);
  private static final List<String> OF_SYSTEMS = List.of("desktop.ini", "thumbs.db", "icon\r");

  private FileNames() {}

  /**
   * Whether a program keeps it there for itself: an unfinished download, the lock of an open
   * document, a folder's settings, our own reason.
   */
  static boolean isNobodys(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PREFIXES.stream().anyMatch(lower::startsWith)
        || SUFFIXES.stream().anyMatch(lower::endsWith)
        || OF_SYSTEMS.contains(lower);
  }

  /** The name itself when it is free, else the first of {@code name (2)}, {@code name (3)}, ... */
  static String free(String name, Predicate<String> isTaken) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    String free = name;
    for (int count = 2; isTaken.test(free); count++) {
      free = stem + " (" + count + ")" + ending;
    }
    return free;
  }
}
