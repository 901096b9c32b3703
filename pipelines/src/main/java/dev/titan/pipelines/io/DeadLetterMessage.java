package dev.titan.pipelines.io;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.time.Instant;
import java.util.Optional;

/** Makes the message that keeps a record which a job could not understand. */
public final class DeadLetterMessage {

  private DeadLetterMessage() {}

  /**
   * The dead letter of a record, for its topic.
   *
   * @param job who could not understand it
   * @param outlet whose record it is, empty when its key does not say
   */
  public static TopicMessage of(
      String job, TopicRecord read, Optional<OutletKey> outlet, ErrorCode code, String reason) {
    DeadLetter letter =
        DeadLetter.of(
            outlet.map(OutletKey::org).orElse(""),
            outlet.map(OutletKey::outlet).orElse(""),
            job,
            read.position(),
            code,
            String.valueOf(reason),
            Instant.ofEpochMilli(Math.max(0, read.timestamp())),
            read.value());
    return new TopicMessage(Topic.DEAD_LETTERS.topicName(), letter.id(), EventJson.write(letter));
  }
}
