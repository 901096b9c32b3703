package dev.titan.localstack.cli.view;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.ClickHouse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the pipeline from outside. It reads the tail of {@code titan.bills} beside the ledger;
 * each coverage that reaches further than before stands behind the facts of its answer, so the time
 * from its append until ClickHouse shows it is the pipeline lag of that answer.
 */
public final class PipelineProbe implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PipelineProbe.class);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration CALM = Duration.ofMillis(500);

  private static final byte[] COVERAGE = "\"coverage\"".getBytes(StandardCharsets.UTF_8);
  private static final int TYPE_WITHIN = 40;

  private record Awaited(OutletKey outlet, Instant through, Instant appended) {}

  private final String kafka;
  private final ClickHouse clickHouse;
  private final Clock wallClock;
  private final LagSamples samples = new LagSamples();
  private final Map<OutletKey, Instant> furthest = new HashMap<>();
  private final List<Awaited> awaited = new ArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  private PipelineProbe(String kafka, ClickHouse clickHouse, Clock wallClock) {
    this.kafka = kafka;
    this.clickHouse = clickHouse;
    this.wallClock = wallClock;
    this.thread = new Thread(this::run, "titan-pipeline-probe");
    thread.setDaemon(true);
  }

  /**
   * Begins to measure.
   *
   * @param wallClock the clock by which the broker stamps records
   */
  public static PipelineProbe start(String kafka, ClickHouse clickHouse, Clock wallClock) {
    PipelineProbe probe = new PipelineProbe(kafka, clickHouse, wallClock);
    probe.thread.start();
    return probe;
  }

  /** What has been measured so far. */
  public PipelineLag lag() {
    return samples.lag(wallClock.instant());
  }

  /** Forgets what was measured, as when a back-fill has ended that everything waited behind. */
  public void restart() {
    samples.clear();
  }

  private void run() {
    while (!closed) {
      try (KafkaConsumer<String, byte[]> consumer = consumer();
          Connection connection = clickHouse.connect(clickHouse.reader())) {
        measure(consumer, connection);
      } catch (SQLException | RuntimeException e) {
        if (closed) {
          return;
        }
        LOG.warn("event=probe_interrupted reason=\"{}\"", e.toString());
        LockSupport.parkNanos(CALM.toNanos());
      }
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "titan-probe");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.BILLS.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    return consumer;
  }

  private void measure(KafkaConsumer<String, byte[]> consumer, Connection connection)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT org_id, outlet_id, max(covered_through)
            FROM titan.source_coverage_current GROUP BY org_id, outlet_id
            """)) {
      while (!closed) {
        for (ConsumerRecord<String, byte[]> record :
            consumer.poll(awaited.isEmpty() ? CALM : POLL)) {
          coverage(record).ifPresent(this::await);
        }
        if (!awaited.isEmpty()) {
          settle(query);
        }
        samples.waiting(awaited.stream().map(Awaited::appended).min(Instant::compareTo));
      }
    }
  }

  /** Bills are passed over unread: they are many and large. */
  private static Optional<Awaited> coverage(ConsumerRecord<String, byte[]> record) {
    if (!isCoverage(record.value())) {
      return Optional.empty();
    }
    try {
      return EventJson.read(record.value(), Fact.class) instanceof Coverage coverage
          ? Optional.of(
              new Awaited(
                  coverage.key(), coverage.through(), Instant.ofEpochMilli(record.timestamp())))
          : Optional.empty();
    } catch (TitanException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isCoverage(byte[] value) {
    int last = Math.min(value.length, TYPE_WITHIN) - COVERAGE.length;
    for (int at = 0; at <= last; at++) {
      int matched = 0;
      while (matched < COVERAGE.length && value[at + matched] == COVERAGE[matched]) {
        matched++;
      }
      if (matched == COVERAGE.length) {
        return true;
      }
    }
    return false;
  }

  private void await(Awaited coverage) {
    Instant before = furthest.getOrDefault(coverage.outlet(), Instant.MIN);
    if (coverage.through().isAfter(before)) {
      furthest.put(coverage.outlet(), coverage.through());
      awaited.add(coverage);
    }
  }

  private void settle(PreparedStatement query) throws SQLException {
    Map<OutletKey, Instant> queryable = new HashMap<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        queryable.put(
            new OutletKey(rows.getString(1), rows.getString(2)),
            rows.getObject(3, OffsetDateTime.class).toInstant());
      }
    }
    Instant now = wallClock.instant();
    awaited.removeIf(
        one -> {
          Instant through = queryable.getOrDefault(one.outlet(), Instant.MIN);
          boolean arrived = !one.through().isAfter(through);
          if (arrived) {
            samples.add(Duration.between(one.appended(), now));
          }
          return arrived;
        });
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(CALM.multipliedBy(4).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
