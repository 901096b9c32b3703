package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.OutletReference;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/** What is known around an order. Whoever asks is asked again when the answer has changed. */
public interface Surroundings {

  /** The outlet's reference data. */
  OutletReference reference();

  /** Whether each of these topics has a source that ever said how far it has told. */
  boolean hears(Set<Topic> topics);

  /**
   * Whether all sources of all these topics have told all of {@code from} to {@code through}, both
   * inclusive; false also when one of them has no source.
   */
  boolean told(Set<Topic> topics, Instant from, Instant through);

  /**
   * Whether something of the same kind happened from {@code from} to {@code through}, both
   * inclusive.
   *
   * @param echo the kind, see {@link Echo}
   * @param except id of the bill or event that does not count
   */
  boolean echoes(String echo, Instant from, Instant through, String except);

  /**
   * Whether what happened of a kind passes a test.
   *
   * @param echo the kind, see {@link Echo}
   * @param test of the ids of all that happened; what passes it must go on to do so with more ids
   */
  boolean passes(String echo, Predicate<Set<String>> test);
}
