package dev.titan.connectors.publish;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** One caller's share of the producer: it waits for, and fails with, its own records only. */
final class KafkaFactPublisher implements FactPublisher {

  private final Producer<String, byte[]> producer;
  private final Duration flushWithin;
  private final List<Future<RecordMetadata>> onTheirWay = new ArrayList<>();

  KafkaFactPublisher(Producer<String, byte[]> producer, Duration flushWithin) {
    this.producer = producer;
    this.flushWithin = flushWithin;
  }

  @Override
  public void publish(Topic topic, Fact fact) {
    send(topic, fact.key().toString(), EventJson.write(fact));
  }

  @Override
  public void publish(ReferenceChange change) {
    send(Topic.REFERENCE, change.topicKey(), EventJson.write(change));
  }

  @Override
  public void publish(DeadLetter deadLetter) {
    send(Topic.DEAD_LETTERS, deadLetter.id(), EventJson.write(deadLetter));
  }

  private void send(Topic topic, String key, byte[] value) {
    try {
      Future<RecordMetadata> record =
          producer.send(new ProducerRecord<>(topic.topicName(), key, value));
      if (record.isDone()) {
        // No room, or no metadata: say so now, since every further record would wait as long.
        record.get();
      }
      onTheirWay.add(record);
    } catch (ExecutionException e) {
      throw unavailable(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    } catch (KafkaException | IllegalStateException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void flush() {
    long deadline = System.nanoTime() + flushWithin.toNanos();
    try {
      for (Future<RecordMetadata> record : onTheirWay) {
        record.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException e) {
      throw unavailable(e.getCause());
    } catch (TimeoutException e) {
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
    onTheirWay.clear();
  }

  /** What is on its way may arrive or not: the caller publishes all of it again. */
  private TitanException unavailable(Throwable cause) {
    onTheirWay.clear();
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new TitanException(
        ErrorCode.STORE_UNAVAILABLE,
        "Kafka did not acknowledge: " + reason + ". Is the broker up, and do the topics exist?",
        cause);
  }
}
