package dev.titan.pipelines.io;

/**
 * A message for a topic.
 *
 * @param topic name of the topic
 * @param key decides the partition
 * @param value the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the stream owns the bytes; nothing compares messages
public record TopicMessage(String topic, String key, byte[] value) {}
