package dev.titan.connectors.publish;

import java.time.Duration;

/**
 * How facts go to Kafka.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param clientId the name under which the broker logs this producer
 * @param deliveryTimeout how long one record may take, all retries included, before a flush fails
 * @param maxBlock how long to wait for room or for the topic's metadata when the broker is away
 * @param bufferBytes upper bound of the memory for records on their way
 */
public record PublishOptions(
    String bootstrapServers,
    String clientId,
    Duration deliveryTimeout,
    Duration maxBlock,
    long bufferBytes) {

  private static final Duration SHORTEST = Duration.ofMillis(100);

  /** Checks every value. */
  public PublishOptions {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("Kafka's bootstrapServers must not be empty");
    }
    if (deliveryTimeout.compareTo(SHORTEST) < 0 || maxBlock.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "deliveryTimeout and maxBlock must be 100 ms or more, but are %s and %s"
              .formatted(deliveryTimeout, maxBlock));
    }
    if (bufferBytes < 1 << 20) {
      throw new IllegalArgumentException("bufferBytes must be 1 MiB or more: " + bufferBytes);
    }
  }

  /** A name, 20 s for a record, 5 s for room, 32 MiB. */
  public static PublishOptions defaults(String bootstrapServers) {
    return new PublishOptions(
        bootstrapServers,
        "titan-connectors",
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        32L << 20);
  }
}
