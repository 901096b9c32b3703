package dev.titan.connectors.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes through one idempotent producer: within a session of the producer no record is lost,
 * doubled or overtaken by a later one of its key.
 */
public final class KafkaFactPublishers implements FactPublishers {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  /**
   * How long a record waits for company: a request for each bill costs the broker more than the
   * bill.
   */
  public static final int LINGER_MILLIS = 15;

  private static final int BATCH_BYTES = 256 << 10;

  private final KafkaProducer<String, byte[]> producer;
  private final Duration flushWithin;

  private KafkaFactPublishers(KafkaProducer<String, byte[]> producer, Duration flushWithin) {
    this.producer = producer;
    this.flushWithin = flushWithin;
  }

  /** Connects; a broker that is away is noticed by the first record only. */
  public static KafkaFactPublishers connect(PublishOptions options) {
    int deliveryMillis = Math.toIntExact(options.deliveryTimeout().toMillis());
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, options.bootstrapServers());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, options.clientId());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, options.bufferBytes());
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, options.maxBlock().toMillis());
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
    // A request must end before the delivery it belongs to.
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(50, deliveryMillis / 2));
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    return new KafkaFactPublishers(
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()),
        options.deliveryTimeout().plus(options.maxBlock()));
  }

  @Override
  public FactPublisher open() {
    return new KafkaFactPublisher(producer, flushWithin);
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
