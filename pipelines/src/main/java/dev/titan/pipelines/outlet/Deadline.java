package dev.titan.pipelines.outlet;

import java.util.Set;

/**
 * A decision that waits until some sources have told all of a window.
 *
 * @param id names the decision within the outlet; scheduling it again replaces it
 * @param from start of the window, inclusive, epoch milliseconds
 * @param through end of the window, exclusive, epoch milliseconds
 * @param sources all of these must cover the window
 */
public record Deadline(String id, long from, long through, Set<String> sources) {

  /** Refuses a deadline that could never fire, or would fire at once. */
  public Deadline {
    if (from >= through || sources.isEmpty()) {
      throw new IllegalArgumentException(
          "Deadline %s needs a window and a source: [%d, %d) %s"
              .formatted(id, from, through, sources));
    }
    sources = Set.copyOf(sources);
  }
}
