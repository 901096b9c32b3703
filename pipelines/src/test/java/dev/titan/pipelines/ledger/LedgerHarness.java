package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.BillChange;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import dev.titan.pipelines.outlet.OutletOperator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** The ledger's operator, one record at a time. */
final class LedgerHarness implements AutoCloseable {

  private static final OutputTag<TopicMessage> MESSAGES =
      new OutputTag<>("messages", TypeInformation.of(TopicMessage.class));

  private final LedgerOptions options;
  private final StateBackend stateBackend;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<TopicMessage> messages = new ArrayList<>();
  private KeyedOneInputStreamOperatorTestHarness<String, TopicRecord, TableRow> harness;
  private long checkpoints;
  private long offset;

  private LedgerHarness(LedgerOptions options, StateBackend stateBackend) throws Exception {
    this.options = options;
    this.stateBackend = stateBackend;
    harness = open(null);
  }

  /** The ledger on RocksDB, as it runs in production. */
  static LedgerHarness withRetention(int days) throws Exception {
    return new LedgerHarness(options(days), new EmbeddedRocksDBStateBackend());
  }

  /** The ledger on state in memory: opens a hundred times faster, for properties. */
  static LedgerHarness inMemoryWithRetention(int days) throws Exception {
    return new LedgerHarness(options(days), new HashMapStateBackend());
  }

  private static LedgerOptions options(int retentionDays) {
    return new LedgerOptions(retentionDays, 3, Duration.ofMillis(50));
  }

  private KeyedOneInputStreamOperatorTestHarness<String, TopicRecord, TableRow> open(
      OperatorSubtaskState state) throws Exception {
    var opened =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new OutletOperator(
                LedgerWorkflow.NAME,
                new LedgerFunction(options),
                MESSAGES,
                options.bundleSize(),
                options.bundleInterval()),
            TopicRecord::key,
            Types.STRING);
    opened.setStateBackend(stateBackend);
    if (state != null) {
      opened.initializeState(state);
    }
    opened.open();
    return opened;
  }

  void send(Fact fact) throws Exception {
    send(TestBills.record(fact, offset++));
  }

  void send(TopicRecord record) throws Exception {
    harness.processElement(record, 0);
  }

  void sendAll(List<? extends Fact> facts) throws Exception {
    for (Fact fact : facts) {
      send(fact);
    }
  }

  /** Sends, and now and then falls back to a checkpoint and sends again what came after it. */
  void sendWithFailures(List<Fact> facts, Random random) throws Exception {
    OperatorSubtaskState checkpoint = checkpoint();
    int sinceCheckpoint = 0;
    for (int at = 0; at < facts.size(); at++) {
      send(facts.get(at));
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

  /** How many entries a map has in the state of the outlet that {@link TestBills} speaks of. */
  int stateEntries(MapStateDescriptor<?, ?> descriptor) throws Exception {
    harness.getOperator().setCurrentKey(TestBills.ORG + "/" + TestBills.OUTLET);
    MapState<?, ?> state =
        harness
            .getOperator()
            .getKeyedStateBackend()
            .getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
    return (int) StreamSupport.stream(state.keys().spliterator(), false).count();
  }

  /** Lets the bundle interval pass. */
  void passTime() throws Exception {
    harness.setProcessingTime(harness.getProcessingTime() + options.bundleInterval().toMillis());
  }

  /** Ends the bundle, takes a checkpoint and starts again from it. */
  void restart() throws Exception {
    OperatorSubtaskState state = checkpoint();
    harness.close();
    harness = open(state);
  }

  OperatorSubtaskState checkpoint() throws Exception {
    checkpoints++;
    harness.prepareSnapshotPreBarrier(checkpoints);
    OperatorSubtaskState state = harness.snapshot(checkpoints, 0);
    collect();
    return state;
  }

  /** Throws away what came after the checkpoint and starts again from it. */
  void failBackTo(OperatorSubtaskState state) throws Exception {
    collect();
    harness.close();
    harness = open(state);
  }

  /** Every row so far, in order of writing. */
  List<TableRow> rows() throws Exception {
    checkpoint();
    return rows;
  }

  /** The tables as a reader of the views sees them. */
  VisibleTables tables() throws Exception {
    return VisibleTables.of(rows());
  }

  List<BillChange> changes() throws Exception {
    checkpoint();
    return messages.stream()
        .filter(message -> message.topic().equals(Topic.BILL_CHANGES.topicName()))
        .map(message -> EventJson.read(message.value(), BillChange.class))
        .toList();
  }

  List<DeadLetter> deadLetters() throws Exception {
    checkpoint();
    return messages.stream()
        .filter(message -> message.topic().equals(Topic.DEAD_LETTERS.topicName()))
        .map(message -> EventJson.read(message.value(), DeadLetter.class))
        .toList();
  }

  private void collect() {
    for (Object record : harness.getOutput()) {
      if (record instanceof StreamRecord<?> element && element.getValue() instanceof TableRow row) {
        rows.add(row);
      }
    }
    harness.getOutput().clear();
    Queue<StreamRecord<TopicMessage>> published = harness.getSideOutput(MESSAGES);
    if (published != null) {
      published.forEach(record -> messages.add(record.getValue()));
      published.clear();
    }
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
