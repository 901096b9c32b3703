package dev.titan.localstack.simulator.house.visit;

import java.time.Instant;
import java.util.List;

/**
 * One time that guests ordered.
 *
 * @param at when the order was taken
 * @param lines which lines of the order's first version, from 0 on
 */
public record Round(Instant at, List<Integer> lines) {

  /** Keeps its own copy. */
  public Round {
    lines = List.copyOf(lines);
  }
}
