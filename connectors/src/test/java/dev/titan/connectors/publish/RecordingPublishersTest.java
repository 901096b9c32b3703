package dev.titan.connectors.publish;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import java.util.List;

/** The fake keeps the same contract as Kafka, so tests on it say something. */
class RecordingPublishersTest extends FactPublisherContract {

  private final RecordingPublishers topics = new RecordingPublishers();

  @Override
  FactPublishers publishers() {
    return topics;
  }

  @Override
  List<Fact> facts() {
    return topics.facts();
  }

  @Override
  List<DeadLetter> deadLetters() {
    return topics.deadLetters();
  }

  @Override
  List<ReferenceChange> referenceChanges() {
    return topics.referenceChanges();
  }

  @Override
  void leave() {
    topics.away(true);
  }
}
