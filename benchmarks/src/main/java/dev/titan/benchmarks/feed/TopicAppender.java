package dev.titan.benchmarks.feed;

import dev.titan.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends snapshots to {@code titan.bills} with the connectors' producer settings. */
public final class TopicAppender implements AutoCloseable {

  private static final int BATCH_BYTES = 64 << 10;

  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** An appender that waits a while for company; 0 ms sends each record at once. */
  public TopicAppender(String bootstrapServers, int lingerMillis) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                lingerMillis,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Hands a snapshot over; {@link #flush} tells whether it arrived. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of a failure
  public void append(Snapshot snapshot) {
    producer.send(
        new ProducerRecord<>(
            Topic.BILLS.topicName(),
            snapshot.key().getBytes(StandardCharsets.UTF_8),
            snapshot.value()),
        (metadata, problem) -> {
          if (problem != null) {
            failure.compareAndSet(null, problem);
          }
        });
  }

  /** Waits until all is acknowledged. */
  public void flush() {
    producer.flush();
    Exception problem = failure.get();
    if (problem != null) {
      throw new IllegalStateException("Kafka refused a snapshot: " + problem, problem);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
