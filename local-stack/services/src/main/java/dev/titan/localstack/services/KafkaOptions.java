package dev.titan.localstack.services;

/**
 * How the embedded Kafka broker is set up.
 *
 * @param port the loopback port; 0 takes a free one and keeps it across restarts
 * @param segmentBytes the size at which a log file is closed and a new one begun, in bytes
 */
public record KafkaOptions(int port, int segmentBytes) {
  private static final int MINIMUM_SEGMENT = 1 << 20;

  public KafkaOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("The Kafka port must lie in 0 to 65535 but is " + port);
    }
    if (segmentBytes < MINIMUM_SEGMENT) {
      throw new IllegalArgumentException(
          "A Kafka segment must have 1 MiB or more but has " + segmentBytes + " bytes");
    }
  }

  /** A free port and segments of 64 MiB. */
  public static KafkaOptions defaults() {
    return new KafkaOptions(0, 64 << 20);
  }
}
