package dev.titan.contracts.event;

import java.time.Instant;

/**
 * A source's word that it has delivered all it knows of an outlet with event time in [{@code from},
 * {@code through}). It stands in the same topic as the facts, after them.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param source the connector's feed, for example {@code petpooja}; a feed speaks on one topic
 * @param from start, inclusive
 * @param through end, exclusive
 * @param facts how many facts the source holds in exactly this window; null when it cannot say. A
 *     reader that has seen fewer knows that it has not seen all
 */
public record Coverage(
    String org, String outlet, String source, Instant from, Instant through, Integer facts)
    implements Fact {

  /** Refuses a window that ends before it starts. */
  public Coverage {
    if (through.isBefore(from)) {
      throw new IllegalArgumentException(
          "Coverage of %s/%s by %s ends at %s, before its start %s"
              .formatted(org, outlet, source, through, from));
    }
  }
}
