package dev.titan.pipelines.outlet;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractUdfStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.apache.flink.util.OutputTag;

/**
 * What every operator that runs an {@link OutletFunction} does: parses records and groups the work
 * into bundles so that a function can gather updates of one row instead of writing it for every
 * bill.
 *
 * <p>A bundle ends when it is full, after an interval, before every checkpoint and at the end of
 * the input. The interval is the only use of a clock: it decides when rows are written, never what
 * stands in them.
 *
 * @param <F> the job's decisions
 */
abstract class BundlingOperator<F extends OutletFunction>
    extends AbstractUdfStreamOperator<TableRow, F> {

  private static final long serialVersionUID = 1L;

  private final OutputTag<TopicMessage> messages;
  private final int bundleSize;
  private final long bundleMillis;

  private transient OutletOutput out;
  private transient StreamRecord<TableRow> rowRecord;
  private transient StreamRecord<TopicMessage> messageRecord;
  private transient Map<String, Optional<OutletKey>> outlets;
  private transient Set<String> outletsInBundle;
  private transient Set<String> outletsHeld;
  private transient int recordsInBundle;
  private transient ScheduledFuture<?> bundleTimer;

  /** A record that has passed the checks. */
  record CheckedFact(OutletKey outlet, Topic topic, Fact fact) {}

  BundlingOperator(
      F function, OutputTag<TopicMessage> messages, int bundleSize, Duration bundleInterval) {
    super(function);
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
    outletsHeld = new LinkedHashSet<>();
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

  /** The fact that a record holds; empty when it holds none. */
  final Optional<CheckedFact> check(TopicRecord read) {
    Optional<OutletKey> outlet = outlets.computeIfAbsent(read.key(), FactChecks::outletOf);
    try {
      Topic topic = FactChecks.topicOf(read.topic());
      Fact fact = EventJson.read(read.value(), Fact.class);
      FactChecks.check(fact, topic, outlet, read.key());
      return Optional.of(new CheckedFact(outlet.orElseThrow(), topic, fact));
    } catch (TitanException e) {
      unreadable(read, outlet, e);
      return Optional.empty();
    }
  }

  /** What to do about a record that holds no fact. */
  abstract void unreadable(TopicRecord read, Optional<OutletKey> outlet, TitanException problem);

  /** Hands a fact to the function; its outlet is the current key. */
  final void handle(TopicRecord read, CheckedFact checked) throws Exception {
    outletsInBundle.add(read.key());
    enter(checked.outlet());
    userFunction.handle(checked.fact(), checked.topic(), read.value(), out);
    recordsInBundle++;
    if (recordsInBundle >= bundleSize) {
      endBundle();
    } else {
      endBundleInTime();
    }
  }

  private void endBundleInTime() {
    if (bundleTimer == null) {
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

  /** Makes an outlet the function's current one; it is the current key already. */
  void enter(OutletKey outlet) {
    userFunction.enter(outlet);
  }

  /** Has the function's work on an outlet written out with the bundle. */
  final void noteInBundle(OutletKey outlet) {
    String key = outlet.toString();
    outlets.computeIfAbsent(key, FactChecks::outletOf);
    outletsInBundle.add(key);
    endBundleInTime();
  }

  /** Where the function's rows and messages go. */
  final OutletOutput out() {
    return out;
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    endBundle();
    putBack();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    endBundle();
    super.finish();
  }

  final void endBundle() throws Exception {
    for (String outlet : outletsInBundle) {
      setCurrentKey(outlet);
      enter(outlets.get(outlet).orElseThrow());
      userFunction.onBundleEnd(out);
    }
    outletsHeld.addAll(outletsInBundle);
    outletsInBundle.clear();
    recordsInBundle = 0;
    if (userFunction.holdsTooMuch()) {
      putBack();
    }
  }

  private void putBack() throws Exception {
    for (String outlet : outletsHeld) {
      setCurrentKey(outlet);
      enter(outlets.get(outlet).orElseThrow());
      userFunction.putBack();
    }
    outletsHeld.clear();
  }
}
