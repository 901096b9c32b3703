package dev.titan.pipelines.outlet;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractUdfStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.apache.flink.util.OutputTag;

/**
 * Runs an {@link OutletFunction}: parses records, sends what cannot be understood to the dead
 * letters, and groups the work into bundles so that a function can gather updates of one row
 * instead of writing it for every bill.
 *
 * <p>A bundle ends when it is full, after an interval, before every checkpoint and at the end of
 * the input. The interval is the only use of a clock: it decides when rows are written, never what
 * stands in them.
 */
public final class OutletOperator extends AbstractUdfStreamOperator<TableRow, OutletFunction>
    implements OneInputStreamOperator<TopicRecord, TableRow> {

  private static final long serialVersionUID = 1L;

  private final String job;
  private final OutputTag<TopicMessage> messages;
  private final int bundleSize;
  private final long bundleMillis;

  private transient OutletOutput out;
  private transient StreamRecord<TableRow> rowRecord;
  private transient StreamRecord<TopicMessage> messageRecord;
  private transient Map<String, Optional<OutletKey>> outlets;
  private transient Set<String> outletsInBundle;
  private transient int recordsInBundle;
  private transient ScheduledFuture<?> bundleTimer;

  /**
   * Makes the operator of a job.
   *
   * @param job name of the job, the source of its dead letters
   * @param function the job's decisions
   * @param messages side output for messages to topics
   * @param bundleSize records after which a bundle ends
   * @param bundleInterval time after which a bundle ends in any case
   */
  public OutletOperator(
      String job,
      OutletFunction function,
      OutputTag<TopicMessage> messages,
      int bundleSize,
      Duration bundleInterval) {
    super(function);
    this.job = job;
    this.messages = messages;
    this.bundleSize = bundleSize;
    this.bundleMillis = bundleInterval.toMillis();
  }

  @Override
  public void open() throws Exception {
    userFunction.openBase();
    super.open();
    rowRecord = new StreamRecord<>(null);
    messageRecord = new StreamRecord<>(null);
    outlets = new HashMap<>();
    outletsInBundle = new LinkedHashSet<>();
    out =
        new OutletOutput() {
          @Override
          public void row(TableRow row) {
            output.collect(rowRecord.replace(row));
          }

          @Override
          public void publish(TopicMessage message) {
            output.collect(messages, messageRecord.replace(message));
          }
        };
  }

  @Override
  public void processElement(StreamRecord<TopicRecord> element) throws Exception {
    TopicRecord read = element.getValue();
    Optional<OutletKey> outlet = outlets.computeIfAbsent(read.key(), FactChecks::outletOf);
    Topic topic;
    Fact fact;
    try {
      topic = FactChecks.topicOf(read.topic());
      fact = EventJson.read(read.value(), Fact.class);
      FactChecks.check(fact, topic, outlet, read.key());
    } catch (TitanException e) {
      deadLetter(read, outlet, e);
      return;
    }
    outletsInBundle.add(read.key());
    userFunction.enter(outlet.orElseThrow());
    userFunction.handle(fact, topic, read.value(), out);
    recordsInBundle++;
    if (recordsInBundle >= bundleSize) {
      endBundle();
    } else if (bundleTimer == null) {
      ProcessingTimeService clock = getProcessingTimeService();
      bundleTimer =
          clock.registerTimer(
              clock.getCurrentProcessingTime() + bundleMillis,
              time -> {
                bundleTimer = null;
                endBundle();
              });
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    endBundle();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    endBundle();
    super.finish();
  }

  private void endBundle() throws Exception {
    for (String outlet : outletsInBundle) {
      setCurrentKey(outlet);
      userFunction.enter(outlets.get(outlet).orElseThrow());
      userFunction.onBundleEnd(out);
    }
    outletsInBundle.clear();
    recordsInBundle = 0;
  }

  private void deadLetter(TopicRecord read, Optional<OutletKey> outlet, TitanException problem) {
    DeadLetter letter =
        DeadLetter.of(
            outlet.map(OutletKey::org).orElse(""),
            outlet.map(OutletKey::outlet).orElse(""),
            job,
            read.position(),
            problem.code(),
            String.valueOf(problem.getMessage()),
            Instant.ofEpochMilli(Math.max(0, read.timestamp())),
            read.value());
    LOG.warn("Dead letter position={} key={} code={}", read.position(), read.key(), problem.code());
    out.publish(
        new TopicMessage(Topic.DEAD_LETTERS.topicName(), letter.id(), EventJson.write(letter)));
  }
}
