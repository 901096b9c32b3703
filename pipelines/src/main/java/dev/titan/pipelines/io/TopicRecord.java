package dev.titan.pipelines.io;

/**
 * A Kafka record as it was read; its value is parsed where it is used, so that bytes nobody can
 * parse still reach the dead letters.
 *
 * @param topic name of the topic
 * @param partition partition
 * @param offset offset within the partition
 * @param timestamp when it was appended or produced, epoch milliseconds
 * @param key the key as text, empty when there is none
 * @param value the bytes, empty for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // the stream owns the bytes; nothing compares records
public record TopicRecord(
    String topic, int partition, long offset, long timestamp, String key, byte[] value) {

  /** Where the record stands, for dead letters and logs. */
  public String position() {
    return topic + "-" + partition + "@" + offset;
  }
}
