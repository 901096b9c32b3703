package dev.titan.localstack.cli.deadletters;

import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.ledger.LedgerWorkflow;
import dev.titan.pipelines.outlet.FactChecks;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads records of topics that a job could not take, with the checks that the jobs have: what
 * passes them goes back onto its topic, where every job takes it like any other record. A record
 * whose key named no outlet goes under the outlet that it names itself.
 */
public final class RecordLetters implements LetterReader {

  private static final Pattern POSITION = Pattern.compile("(titan\\.[a-z-]+)-\\d+@\\d+");

  @Override
  public boolean reads(DeadLetter letter) {
    return POSITION.matcher(letter.position()).matches();
  }

  @Override
  public Reread read(DeadLetter letter) {
    Topic topic = topic(letter);
    byte[] payload = letter.payloadBytes();
    Fact fact =
        FactChecks.read(
            topic,
            letter.org().isEmpty() ? ownKey(payload) : letter.org() + "/" + letter.outlet(),
            payload);
    return Reread.of(topic, fact);
  }

  private static Topic topic(DeadLetter letter) {
    Matcher position = POSITION.matcher(letter.position());
    if (!position.matches()) {
      throw new IllegalArgumentException("Not a record of a topic: " + letter.position());
    }
    Topic topic =
        Arrays.stream(Topic.values())
            .filter(one -> one.topicName().equals(position.group(1)))
            .findFirst()
            .orElseThrow(
                () ->
                    new TitanException(
                        ErrorCode.UNKNOWN_EVENT, "There is no topic " + position.group(1)));
    if (topic == Topic.REFERENCE) {
      // The topic keeps the newest record of a key: an old row put back would hold for new readers.
      throw new TitanException(
          letter.code(),
          "A row of reference data is not put back, it could be older than the one that holds:"
              + " save the row in PostgreSQL once more");
    }
    if (!LedgerWorkflow.FACT_TOPICS.contains(topic)) {
      throw new TitanException(
          letter.code(), "Titan writes %s itself, record by record".formatted(topic.topicName()));
    }
    return topic;
  }

  private static String ownKey(byte[] payload) {
    Fact fact = EventJson.read(payload, Fact.class);
    return fact == null ? "" : fact.org() + "/" + fact.outlet();
  }
}
