package dev.titan.pipelines;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicEnds;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import dev.titan.pipelines.outlet.ReferencedFunction;
import dev.titan.pipelines.outlet.ReferencedOutletOperator;
import dev.titan.pipelines.reference.ReferenceReader;
import dev.titan.pipelines.reference.ReferenceRows;
import dev.titan.pipelines.reference.ReferenceUpdate;
import dev.titan.pipelines.reference.RowCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * A function that needs reference data, in its operator, with the reader of the reference topic
 * before it; one record at a time. The topic has two partitions.
 */
public final class ReferencedHarness implements AutoCloseable {

  private static final OutputTag<TopicMessage> MESSAGES =
      new OutputTag<>("messages", TypeInformation.of(TopicMessage.class));
  private static final Duration BUNDLE = Duration.ofMillis(50);
  private static final int BUNDLE_SIZE = 3;
  private static final int MAX_PARALLELISM = 128;

  /** A record of either input. */
  public sealed interface Input permits Input.OfOutlet, Input.OfReference {

    /** A fact. */
    record OfOutlet(Fact fact) implements Input {}

    /** A change of reference data. */
    record OfReference(ReferenceChange change) implements Input {}
  }

  private final Supplier<ReferencedFunction> function;
  private final StateBackend stateBackend;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<TopicMessage> messages = new ArrayList<>();
  private final OneInputStreamOperatorTestHarness<TopicRecord, ReferenceUpdate> reader;

  /** Where each change stands: the same change again stands where it stood. */
  private final Map<Integer, Long> ends = new HashMap<>(Map.of(0, 0L, 1, 0L));

  private List<
          KeyedTwoInputStreamOperatorTestHarness<String, TopicRecord, ReferenceUpdate, TableRow>>
      subtasks = new ArrayList<>();
  private long checkpoints;
  private long offset;

  private ReferencedHarness(
      Supplier<ReferencedFunction> function, RowCheck check, StateBackend stateBackend)
      throws Exception {
    this.function = function;
    this.stateBackend = stateBackend;
    reader =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(
                new ReferenceReader("test", ReferenceRows.TABLES, check, new Ends(), MESSAGES)));
    reader.open();
    open(1, null);
  }

  /** The reader asks for the ends; a serialised object cannot carry the map itself. */
  private static final ThreadLocal<Map<Integer, Long>> CURRENT = new ThreadLocal<>();

  private static final class Ends implements TopicEnds {
    private static final long serialVersionUID = 1L;

    @Override
    public Map<Integer, Long> read() {
      return Map.copyOf(CURRENT.get());
    }
  }

  /** The function on RocksDB, as it runs in production. */
  public static ReferencedHarness onDisk(Supplier<ReferencedFunction> function, RowCheck check)
      throws Exception {
    return new ReferencedHarness(function, check, new EmbeddedRocksDBStateBackend());
  }

  /** The function on state in memory: opens a hundred times faster, for properties. */
  public static ReferencedHarness inMemory(Supplier<ReferencedFunction> function, RowCheck check)
      throws Exception {
    return new ReferencedHarness(function, check, new HashMapStateBackend());
  }

  private void open(int parallelism, OperatorSubtaskState state) throws Exception {
    int before = Math.max(1, subtasks.size());
    subtasks = new ArrayList<>();
    for (int index = 0; index < parallelism; index++) {
      var opened =
          new KeyedTwoInputStreamOperatorTestHarness<
              String, TopicRecord, ReferenceUpdate, TableRow>(
              new ReferencedOutletOperator(function.get(), MESSAGES, BUNDLE_SIZE, BUNDLE),
              TopicRecord::key,
              null,
              Types.STRING,
              MAX_PARALLELISM,
              parallelism,
              index);
      opened.setStateBackend(stateBackend);
      if (state != null) {
        opened.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                state, MAX_PARALLELISM, before, parallelism, index));
      }
      opened.open();
      subtasks.add(opened);
    }
  }

  /** Sends a record of either input. */
  public void send(Input input) throws Exception {
    if (input instanceof Input.OfOutlet ofOutlet) {
      send(ofOutlet.fact());
    } else if (input instanceof Input.OfReference ofReference) {
      send(ofReference.change());
    }
  }

  /** Sends facts. */
  public void sendAll(List<? extends Fact> facts) throws Exception {
    for (Fact fact : facts) {
      send(fact);
    }
  }

  /** Sends a fact. */
  public void send(Fact fact) throws Exception {
    send(TestBills.record(fact, offset++));
  }

  /** Sends a record of a fact topic. */
  public void send(TopicRecord record) throws Exception {
    int owner =
        KeyGroupRangeAssignment.assignKeyToParallelOperator(
            record.key(), MAX_PARALLELISM, subtasks.size());
    subtasks.get(owner).processElement1(record, 0);
  }

  /** Sends changes of reference data. */
  public void reference(ReferenceChange... changes) throws Exception {
    for (ReferenceChange change : changes) {
      send(change);
    }
  }

  /** Sends a change of reference data, which stands behind all others of its partition. */
  public void send(ReferenceChange change) throws Exception {
    send(place(change));
  }

  /** Appends a change to the topic without sending it yet. */
  public ReferenceRecord place(ReferenceChange change) {
    return place(change, Math.floorMod(change.topicKey().hashCode(), 2));
  }

  /** Appends a change to a partition without sending it yet. */
  public ReferenceRecord place(ReferenceChange change, int partition) {
    long at = ends.merge(partition, 1L, Long::sum) - 1;
    return new ReferenceRecord(TestReference.record(change, partition, at));
  }

  /** A record of the reference topic. */
  public record ReferenceRecord(TopicRecord record) {}

  /** Sends a record of the reference topic. */
  public void send(ReferenceRecord placed) throws Exception {
    CURRENT.set(ends);
    reader.processElement(placed.record(), 0);
    for (Object out : reader.getOutput()) {
      ReferenceUpdate update = (ReferenceUpdate) ((StreamRecord<?>) out).getValue();
      for (var subtask : subtasks) {
        subtask.processElement2(update, 0);
      }
    }
    reader.getOutput().clear();
    collect(reader.getSideOutput(MESSAGES));
  }

  /** Sends, and now and then falls back to a checkpoint and sends again what came after it. */
  public void sendWithFailures(List<Input> inputs, Random random) throws Exception {
    OperatorSubtaskState checkpoint = checkpoint();
    int sinceCheckpoint = 0;
    for (int at = 0; at < inputs.size(); at++) {
      send(inputs.get(at));
      int dice = random.nextInt(20);
      if (dice == 0) {
        checkpoint = checkpoint();
        sinceCheckpoint = at + 1;
      } else if (dice == 1 && sinceCheckpoint < at) {
        failBackTo(checkpoint);
        at = sinceCheckpoint - 1;
        sinceCheckpoint = at + 1;
      } else if (dice == 2) {
        passTime();
      }
    }
  }

  /** Lets the bundle interval pass. */
  public void passTime() throws Exception {
    for (var subtask : subtasks) {
      subtask.setProcessingTime(subtask.getProcessingTime() + BUNDLE.toMillis());
    }
  }

  /** Ends the bundle, takes a checkpoint and starts again from it, with so many subtasks. */
  public void restart(int parallelism) throws Exception {
    OperatorSubtaskState state = checkpoint();
    closeSubtasks();
    open(parallelism, state);
  }

  private OperatorSubtaskState checkpoint() throws Exception {
    checkpoints++;
    List<OperatorSubtaskState> states = new ArrayList<>();
    for (var subtask : subtasks) {
      subtask.prepareSnapshotPreBarrier(checkpoints);
      states.add(subtask.snapshot(checkpoints, 0));
    }
    collect();
    return AbstractStreamOperatorTestHarness.repackageState(
        states.toArray(OperatorSubtaskState[]::new));
  }

  private void failBackTo(OperatorSubtaskState state) throws Exception {
    collect();
    int parallelism = subtasks.size();
    closeSubtasks();
    open(parallelism, state);
  }

  /** Every row so far, in order of writing. */
  public List<TableRow> rows() throws Exception {
    checkpoint();
    return rows;
  }

  /** Every dead letter so far. */
  public List<DeadLetter> deadLetters() throws Exception {
    checkpoint();
    return messages(Topic.DEAD_LETTERS, DeadLetter.class);
  }

  /** Every message so far on a topic. */
  public <T> List<T> messages(Topic topic, Class<T> type) throws Exception {
    checkpoint();
    return messages.stream()
        .filter(message -> message.topic().equals(topic.topicName()))
        .map(message -> EventJson.read(message.value(), type))
        .toList();
  }

  /** Under how many keys there is a state. */
  public <S extends State> long keysWith(StateDescriptor<S, ?> descriptor) throws Exception {
    return keysWith(descriptor.getName());
  }

  /** Under how many keys there is a state of that name. */
  public long keysWith(String state) throws Exception {
    checkpoint();
    long keys = 0;
    for (var subtask : subtasks) {
      AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) subtask.getOperator();
      keys +=
          operator.<String>getKeyedStateBackend().getKeys(state, VoidNamespace.INSTANCE).count();
    }
    return keys;
  }

  /** How many entries a map in state has, of all keys. */
  public long entriesOf(MapStateDescriptor<?, byte[]> descriptor) throws Exception {
    return valuesOf(descriptor).size();
  }

  /** How many bytes a state holds of all keys. */
  public long bytesWith(MapStateDescriptor<?, byte[]> descriptor) throws Exception {
    return valuesOf(descriptor).stream().mapToLong(value -> value.length).sum();
  }

  private List<byte[]> valuesOf(MapStateDescriptor<?, byte[]> descriptor) throws Exception {
    checkpoint();
    List<byte[]> values = new ArrayList<>();
    for (var subtask : subtasks) {
      AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) subtask.getOperator();
      KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
      try (Stream<String> keys = backend.getKeys(descriptor.getName(), VoidNamespace.INSTANCE)) {
        for (String key : keys.toList()) {
          backend.setCurrentKey(key);
          backend
              .getPartitionedState(
                  VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor)
              .values()
              .forEach(values::add);
        }
      }
    }
    return values;
  }

  private void collect() {
    for (var subtask : subtasks) {
      for (Object record : subtask.getOutput()) {
        if (record instanceof StreamRecord<?> element
            && element.getValue() instanceof TableRow row) {
          rows.add(row);
        }
      }
      subtask.getOutput().clear();
      collect(subtask.getSideOutput(MESSAGES));
    }
  }

  private void collect(Queue<StreamRecord<TopicMessage>> published) {
    if (published != null) {
      published.forEach(record -> messages.add(record.getValue()));
      published.clear();
    }
  }

  private void closeSubtasks() throws Exception {
    for (var subtask : subtasks) {
      subtask.close();
    }
  }

  @Override
  public void close() throws Exception {
    closeSubtasks();
    reader.close();
  }
}
