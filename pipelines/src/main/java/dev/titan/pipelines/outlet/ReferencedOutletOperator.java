package dev.titan.pipelines.outlet;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import dev.titan.pipelines.reference.ReferenceStore;
import dev.titan.pipelines.reference.ReferenceUpdate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Runs a {@link ReferencedFunction}. The first input is facts by outlet, the second is reference
 * data, broadcast to every subtask, which each holds as a whole ({@link ReferenceStore}).
 *
 * <p>An outlet's facts wait in state until all reference data of the snapshot and the outlet's own
 * row are there; then they go through in the order in which they came. They wait for a first start
 * only: a job that was restored knows its reference data. Facts of an outlet that nobody has
 * entered wait until somebody does.
 */
public final class ReferencedOutletOperator extends BundlingOperator<ReferencedFunction>
    implements TwoInputStreamOperator<TopicRecord, ReferenceUpdate, TableRow> {

  private static final long serialVersionUID = 1L;

  /** Waiting records by their number from 0: unlike a list, it is never read as a whole. */
  static final MapStateDescriptor<Long, TopicRecord> WAITING =
      new MapStateDescriptor<>("waiting", Types.LONG, TypeInformation.of(TopicRecord.class));

  /** How many records wait; absent when none does. */
  static final ValueStateDescriptor<Long> WAITING_COUNT =
      new ValueStateDescriptor<>("waiting-count", Types.LONG);

  private transient ReferenceStore references;
  private transient MapState<Long, TopicRecord> waiting;
  private transient ValueState<Long> waitingCount;

  /**
   * Makes the operator of a job.
   *
   * @param function the job's decisions
   * @param messages side output for messages to topics
   * @param bundleSize records after which a bundle ends
   * @param bundleInterval time after which a bundle ends in any case
   */
  public ReferencedOutletOperator(
      ReferencedFunction function,
      OutputTag<TopicMessage> messages,
      int bundleSize,
      Duration bundleInterval) {
    super(function, messages, bundleSize, bundleInterval);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    references = ReferenceStore.open(context.getOperatorStateStore());
  }

  @Override
  public void open() throws Exception {
    super.open();
    waiting = getRuntimeContext().getMapState(WAITING);
    waitingCount = getRuntimeContext().getState(WAITING_COUNT);
  }

  /** The ledger reads the same topics and keeps it as a dead letter; one is enough. */
  @Override
  void unreadable(TopicRecord read, Optional<OutletKey> outlet, TitanException problem) {
    LOG.debug("Not a fact position={} code={}", read.position(), problem.code());
  }

  @Override
  public void processElement1(StreamRecord<TopicRecord> element) throws Exception {
    TopicRecord read = element.getValue();
    Optional<CheckedFact> fact = check(read);
    if (fact.isEmpty()) {
      return;
    }
    if (references.has(fact.get().outlet())) {
      handle(read, fact.get());
    } else {
      Long before = waitingCount.value();
      long number = before == null ? 0 : before;
      waiting.put(number, read);
      waitingCount.update(number + 1);
    }
  }

  @Override
  public void processElement2(StreamRecord<ReferenceUpdate> element) throws Exception {
    ReferenceUpdate update = element.getValue();
    boolean wasComplete = references.complete();
    // What has been gathered so far was decided with what held so far.
    if (wasComplete && references.isNews(update)) {
      endBundle();
    }
    boolean changed = references.apply(update);
    if (!references.complete()) {
      return;
    }
    if (!wasComplete) {
      for (String key : waitingOutlets()) {
        release(OutletKey.parse(key));
      }
    } else if (changed && !update.outlet().isEmpty()) {
      tell(new OutletKey(update.org(), update.outlet()), update);
    }
  }

  private void tell(OutletKey outlet, ReferenceUpdate update) throws Exception {
    if (!isOurs(outlet) || !references.has(outlet)) {
      return;
    }
    release(outlet);
    setCurrentKey(outlet.toString());
    enter(outlet);
    userFunction.onReference(update, out());
    noteInBundle(outlet);
  }

  private List<String> waitingOutlets() {
    try (Stream<String> keys =
        this.<String>getKeyedStateBackend()
            .getKeys(WAITING_COUNT.getName(), VoidNamespace.INSTANCE)) {
      return keys.sorted().toList();
    }
  }

  /** Lets an outlet's waiting facts through, if its reference data is there. */
  private void release(OutletKey outlet) throws Exception {
    String key = outlet.toString();
    setCurrentKey(key);
    Long count = waitingCount.value();
    if (count == null || !references.has(outlet)) {
      return;
    }
    for (long number = 0; number < count; number++) {
      // A full bundle visits other outlets on its way out.
      setCurrentKey(key);
      TopicRecord read = waiting.get(number);
      waiting.remove(number);
      Optional<CheckedFact> fact = check(read);
      if (fact.isPresent()) {
        handle(read, fact.get());
      }
    }
    setCurrentKey(key);
    waitingCount.clear();
  }

  private boolean isOurs(OutletKey outlet) {
    TaskInfo task = getRuntimeContext().getTaskInfo();
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
            outlet.toString(),
            task.getMaxNumberOfParallelSubtasks(),
            task.getNumberOfParallelSubtasks())
        == task.getIndexOfThisSubtask();
  }

  @Override
  void enter(OutletKey outlet) {
    super.enter(outlet);
    userFunction.refer(references.of(outlet));
  }
}
