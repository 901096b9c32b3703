package dev.titan.connectors.hooks;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A record on its way to Kafka as it stands in the journal: the topic's name, a line feed, the
 * JSON.
 *
 * @param topic where it goes
 * @param json the record's JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // on its way only, compared by nobody
record JournalRecord(Topic topic, byte[] json) {

  static JournalRecord of(Topic topic, Fact fact) {
    return new JournalRecord(topic, EventJson.write(fact));
  }

  static JournalRecord of(DeadLetter letter) {
    return new JournalRecord(Topic.DEAD_LETTERS, EventJson.write(letter));
  }

  byte[] toBytes() {
    byte[] name = (topic.topicName() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(name, name.length + json.length);
    System.arraycopy(json, 0, bytes, name.length, json.length);
    return bytes;
  }

  /** Reads {@link #toBytes}; throws {@link IllegalArgumentException} on anything else. */
  static JournalRecord ofBytes(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String name = new String(bytes, 0, end, StandardCharsets.UTF_8);
    Topic topic =
        Arrays.stream(Topic.values())
            .filter(one -> one.topicName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The journal names no topic of ours"));
    return new JournalRecord(topic, Arrays.copyOfRange(bytes, end + 1, bytes.length));
  }
}
