package dev.titan.connectors.publish;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.Topic;

/**
 * Publishes the records of one caller, in order per key. Not safe for use by several threads: each
 * caller opens its own, so that a failure reaches the one whose records it concerns.
 *
 * <p>After a failure the caller publishes everything since its last successful {@link #flush()}
 * again: what had arrived arrives twice, which readers of facts tolerate.
 */
public interface FactPublisher {

  /**
   * Hands over a fact under the key of its outlet.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE} when there is
   *     no room for it because the broker is away
   */
  void publish(Topic topic, Fact fact);

  /** Hands over a row of reference data under its own key; fails like a fact. */
  void publish(ReferenceChange change);

  /** Hands over a record that could not be understood, under its id; fails like a fact. */
  void publish(DeadLetter deadLetter);

  /**
   * Waits until the broker has acknowledged everything handed over before.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE} when anything
   *     was not acknowledged; the next flush starts afresh
   */
  void flush();
}
