package dev.titan.connectors.hooks;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the journal to Kafka, oldest first, and removes what is acknowledged. It is the only way
 * there, so the order of each outlet is the order of the journal. Of each portion the facts are
 * acknowledged before its coverage is sent. While Kafka is away it tries again, ever more slowly.
 * Of the portion that failed any part may have arrived; all of it is sent again, in order.
 */
final class Drainer {

  private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);

  private static final int PORTION_RECORDS = 2000;
  private static final long PORTION_BYTES = 4L << 20;
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Journal journal;
  private final FactPublisher publisher;
  private final Clock clock;
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private boolean publishing;
  private volatile String trouble = "";

  Drainer(Journal journal, FactPublisher publisher, Clock clock) {
    this.journal = journal;
    this.publisher = publisher;
    this.clock = clock;
    this.thread = new Thread(this::run, "hooks-drainer");
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** What keeps the records from Kafka; empty when nothing does. */
  String trouble() {
    return trouble;
  }

  /** Goes on until the journal is empty, Kafka fails or the time is up. */
  void close(Duration within) {
    closing.countDown();
    journal.wake();
    try {
      thread.join(within.toMillis());
      synchronized (this) {
        if (publishing) {
          thread.interrupt();
        }
      }
      thread.join(within.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    try {
      while (true) {
        // While Kafka is away a single record knocks: of several, any may arrive before the others.
        int most = trouble.isEmpty() ? PORTION_RECORDS : 1;
        List<Journal.Entry> portion = journal.oldest(most, PORTION_BYTES);
        if (portion.isEmpty()) {
          if (isClosing()) {
            return;
          }
          journal.awaitNews(IDLE);
        } else if (deliver(portion)) {
          pause = FIRST_PAUSE;
        } else {
          if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
          }
          Duration doubled = pause.multipliedBy(2);
          pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean deliver(List<Journal.Entry> portion) {
    try {
      publishInterruptibly(portion);
      journal.remove(portion);
      if (!trouble.isEmpty()) {
        LOG.info("event=hooks_kafka_back waiting={}", journal.waiting());
        trouble = "";
      }
      return true;
    } catch (RuntimeException e) {
      if (trouble.isEmpty()) {
        LOG.warn("event=hooks_kafka_away error=\"{}\"", e.toString());
      }
      trouble = String.valueOf(e.getMessage());
      return false;
    }
  }

  /** Only here may the thread be interrupted: the journal's file would be closed by it. */
  private void publishInterruptibly(List<Journal.Entry> portion) {
    synchronized (this) {
      publishing = true;
    }
    try {
      publish(portion);
    } finally {
      synchronized (this) {
        publishing = false;
        boolean unused = Thread.interrupted();
      }
    }
  }

  private void publish(List<Journal.Entry> portion) {
    List<Outgoing> coverage = new ArrayList<>();
    for (Journal.Entry entry : portion) {
      publish(entry, coverage);
    }
    publisher.flush();
    if (!coverage.isEmpty()) {
      coverage.forEach(one -> publisher.publish(one.topic(), one.fact()));
      publisher.flush();
    }
  }

  private record Outgoing(Topic topic, Fact fact) {}

  private void publish(Journal.Entry entry, List<Outgoing> coverage) {
    Outgoing outgoing;
    try {
      JournalRecord waiting = JournalRecord.ofBytes(entry.bytes());
      if (waiting.topic() == Topic.DEAD_LETTERS) {
        publisher.publish(EventJson.read(waiting.json(), DeadLetter.class));
        return;
      }
      outgoing = new Outgoing(waiting.topic(), EventJson.read(waiting.json(), Fact.class));
    } catch (IllegalArgumentException e) {
      publisher.publish(unreadable(entry, e));
      return;
    } catch (TitanException e) {
      if (e.code() == ErrorCode.STORE_UNAVAILABLE) {
        throw e;
      }
      publisher.publish(unreadable(entry, e));
      return;
    }
    if (outgoing.fact() instanceof Coverage) {
      coverage.add(outgoing);
    } else {
      publisher.publish(outgoing.topic(), outgoing.fact());
    }
  }

  /** A record of another version must not hold up all that stand behind it. */
  private DeadLetter unreadable(Journal.Entry entry, RuntimeException cause) {
    return DeadLetter.of(
        "",
        "",
        JournalLetters.SOURCE,
        JournalLetters.POSITION + entry.number(),
        ErrorCode.UNKNOWN_EVENT,
        "The journal holds a record of another form: " + cause.getClass().getSimpleName(),
        clock.instant(),
        entry.bytes());
  }
}
