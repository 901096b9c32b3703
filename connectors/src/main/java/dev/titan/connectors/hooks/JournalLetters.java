package dev.titan.connectors.hooks;

import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.util.List;

/**
 * Reads records of the hooks' journal once more, which a version of Titan could not read because
 * another one had written them. Thread-safe.
 */
public final class JournalLetters implements LetterReader {

  static final String SOURCE = "hooks";
  static final String POSITION = "journal ";

  @Override
  public boolean reads(DeadLetter letter) {
    return letter.source().equals(SOURCE) && letter.position().startsWith(POSITION);
  }

  @Override
  public Reread read(DeadLetter letter) {
    JournalRecord waiting;
    try {
      waiting = JournalRecord.ofBytes(letter.payloadBytes());
    } catch (IllegalArgumentException e) {
      throw new TitanException(ErrorCode.UNKNOWN_EVENT, e.getMessage(), e);
    }
    if (waiting.topic() == Topic.DEAD_LETTERS) {
      DeadLetter held = EventJson.read(waiting.json(), DeadLetter.class);
      return new Reread(waiting.topic(), List.of(), List.of(held), false);
    }
    return Reread.of(waiting.topic(), EventJson.read(waiting.json(), Fact.class));
  }
}
