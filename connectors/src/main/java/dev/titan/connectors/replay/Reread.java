package dev.titan.connectors.replay;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.util.List;

/**
 * What a dead letter holds, now that it can be understood.
 *
 * @param topic where the facts go
 * @param facts the facts, in the order in which they stand in the letter
 * @param letters parts of it that still cannot be understood, each a letter of its own from now on
 * @param yields whether a bill that is known already holds against these: another way of the same
 *     source is its authority
 */
public record Reread(Topic topic, List<Fact> facts, List<DeadLetter> letters, boolean yields) {

  /** Copies the lists. */
  public Reread {
    facts = List.copyOf(facts);
    letters = List.copyOf(letters);
  }

  /** One fact. */
  public static Reread of(Topic topic, Fact fact) {
    return new Reread(topic, List.of(fact), List.of(), false);
  }

  /** One fact that holds only where nothing is known yet. */
  public static Reread yielding(Topic topic, Fact fact) {
    return new Reread(topic, List.of(fact), List.of(), true);
  }
}
