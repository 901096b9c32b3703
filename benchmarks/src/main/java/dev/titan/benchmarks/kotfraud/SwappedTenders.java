package dev.titan.benchmarks.kotfraud;

import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Appends an audit trail in which a paid bill is booked as cash hours later, every 25 ms, by
 * another person and at another outlet each time, so that no outlet's day has more cases than a day
 * may have, and hears from the cases when each was told and by which rule it was decided.
 */
final class SwappedTenders implements AutoCloseable {

  static final int OUTLETS = 100;

  /** Every swap is of one person, who is called this and its number. */
  static final String STAFF = "staff-";

  private static final Instant NOON = Instant.parse("2026-03-15T06:30:00Z");
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
  private static final Duration POLL = Duration.ofMillis(5);
  private static final long CLOSE_MILLIS = 5_000;

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Long, Long> sentAt = new ConcurrentHashMap<>();
  private final Map<Long, Long> heardAt = new ConcurrentHashMap<>();
  private final Map<Integer, Long> firstByRule = new ConcurrentHashMap<>();
  private final List<Thread> threads;
  private volatile boolean closed;
  private final AtomicLong begun = new AtomicLong();

  private SwappedTenders(String kafka) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    threads =
        List.of(new Thread(this::append, "bench-tenders"), new Thread(this::hear, "bench-cases"));
  }

  static SwappedTenders start(String kafka) {
    SwappedTenders tenders = new SwappedTenders(kafka);
    tenders.threads.forEach(
        thread -> {
          thread.setDaemon(true);
          thread.start();
        });
    return tenders;
  }

  /** How many swaps were begun; they are numbered from 0. */
  long begun() {
    return begun.get();
  }

  /** When the case of a swap was first heard of, as {@link System#nanoTime}; null when not yet. */
  Long heardAt(long number) {
    return heardAt.get(number);
  }

  /**
   * How long each of some swaps took, in milliseconds.
   *
   * @param first the first of them
   * @param last the last of them
   * @param arrived when the case of a swap was there
   */
  double[] millis(long first, long last, LongFunction<Long> arrived) {
    return LongStream.rangeClosed(first, last)
        .mapToDouble(number -> (arrived.apply(number) - sentAt.get(number)) / 1e6)
        .toArray();
  }

  /** When the first case was heard of that was decided by this change; 0 when none was yet. */
  long firstDecidedBy(int change) {
    return firstByRule.getOrDefault(change, 0L);
  }

  private void append() {
    // A detector is blind where no source has ever said how far it has told.
    Instant from = NOON.minus(Duration.ofHours(8));
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      Coverage told =
          new Coverage("bench", outlet(outlet), "bench", from, from.plus(Duration.ofDays(1)), null);
      send(outlet, EventJson.write(told));
    }
    for (int number = 0; !closed; number++) {
      send(number, entry(number, "settled", 0, Map.of("tenderAfter", "UPI")));
      sentAt.put((long) number, System.nanoTime());
      begun.incrementAndGet();
      send(
          number,
          entry(
              number, "tender_changed", 300, Map.of("tenderBefore", "UPI", "tenderAfter", "Cash")));
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Id of an outlet, one for each number. */
  static String outlet(int number) {
    return "outlet-" + number % OUTLETS;
  }

  private void send(int outlet, byte[] json) {
    Future<?> unused =
        producer.send(
            new ProducerRecord<>(
                Topic.BILL_AUDITS.topicName(),
                ("bench/" + outlet(outlet)).getBytes(StandardCharsets.UTF_8),
                json));
  }

  private static byte[] entry(int number, String action, int minute, Map<String, String> more) {
    StringBuilder fields = new StringBuilder();
    more.forEach((name, value) -> fields.append(",\"%s\":\"%s\"".formatted(name, value)));
    return """
        {"type":"bill_audit","org":"bench","outlet":"%s","source":"bench","eventId":"%s-%d",\
        "action":"%s","occurredAt":"%s","businessDate":"2026-03-15","zone":"Asia/Kolkata",\
        "billId":"bill-%d","billNumber":"%d","staff":"%s","amountPaise":50000%s}"""
        .formatted(
            outlet(number),
            action,
            number,
            action.toUpperCase(Locale.ROOT),
            NOON.plusSeconds(60L * minute),
            number,
            number,
            STAFF + number,
            fields)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void hear() {
    consumer.assign(
        consumer.partitionsFor(Topic.DETECTIONS.topicName()).stream()
            .map(one -> new TopicPartition(one.topic(), one.partition()))
            .toList());
    while (!closed) {
      for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
        Detection detection = EventJson.read(one.value(), Detection.class);
        // Only its first word: what is told again later may be decided by another rule.
        long number = Long.parseLong(detection.subject().substring(STAFF.length()));
        boolean first = heardAt.putIfAbsent(number, System.nanoTime()) == null;
        String rule = detection.ruleParameters().get("button_minutes");
        if (first && rule != null) {
          firstByRule.putIfAbsent(Integer.parseInt(rule), System.nanoTime());
        }
      }
    }
    consumer.close();
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    for (Thread thread : threads) {
      thread.join(CLOSE_MILLIS);
    }
    producer.close(Duration.ofSeconds(2));
  }
}
