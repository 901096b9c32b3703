package dev.titan.connectors.googledrive.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was assumed about one file, each once, in the order in which it came up. */
final class Assumptions {

  /** A hostile file could make up more; people read the first few. */
  private static final int MOST = 50;

  private final Set<String> said = new LinkedHashSet<>();

  /** Says one sentence, without a full stop. */
  void say(String sentence) {
    if (said.size() < MOST) {
      said.add(sentence);
    }
  }

  List<String> all() {
    return List.copyOf(said);
  }
}
