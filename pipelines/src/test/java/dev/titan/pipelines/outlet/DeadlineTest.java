package dev.titan.pipelines.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Fact;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

/** Decisions wait for coverage and for nothing else. */
class DeadlineTest {

  private static final Table FIRED = Table.of("fired", "deadline");
  private static final OutputTag<TopicMessage> MESSAGES =
      new OutputTag<>("messages", TypeInformation.of(TopicMessage.class));
  private static final Instant START = TestBills.CALENDAR.startOf(TestBills.DAY);

  /** Decides on each bill when the till and the kitchen have told the hour after it. */
  private static final class HourAfterEachBill extends OutletFunction {

    private static final long serialVersionUID = 1L;

    @Override
    protected void onBill(Bill bill, byte[] json, OutletOutput out) throws Exception {
      long from = bill.createdAt().toEpochMilli();
      deadlines()
          .schedule(new Deadline(bill.billId(), from, from + 3_600_000, Set.of("till", "kitchen")));
    }

    @Override
    protected void onDeadline(Deadline deadline, OutletOutput out) {
      out.row(new TableRow(FIRED, deadline.id(), 1L, 0L));
    }
  }

  @Test
  void firesWhenTheLastSourceCoversTheWindow() throws Exception {
    try (var harness = open(null)) {
      Bill bill = TestBills.bill(TestBills.DAY, 1);
      send(harness, bill);
      send(harness, told("till", 0, 12));
      send(harness, told("kitchen", 0, 6));
      assertThat(fired(harness)).isEmpty();
      send(harness, told("kitchen", 6, 12));
      assertThat(fired(harness)).containsExactly(bill.billId());
      assertThat(waiting(harness)).as("nothing waits any more").isZero();
    }
  }

  @Test
  void doesNotFireAcrossAGap() throws Exception {
    try (var harness = open(null)) {
      send(harness, TestBills.bill(TestBills.DAY, 1));
      send(harness, told("till", 0, 12));
      send(harness, told("kitchen", 0, 6));
      send(harness, told("kitchen", 8, 12));
      assertThat(fired(harness)).isEmpty();
    }
  }

  @Test
  void decidesAtOnceOnABillThatArrivesAfterItsWindowWasTold() throws Exception {
    try (var harness = open(null)) {
      send(harness, told("till", 0, 12));
      send(harness, told("kitchen", 0, 12));
      Bill late = TestBills.bill(TestBills.DAY, 2);
      send(harness, late);
      assertThat(fired(harness)).containsExactly(late.billId());
      assertThat(waiting(harness)).isZero();
    }
  }

  @Test
  void aQuietOutletStillGetsItsDecisionsAfterARestart() throws Exception {
    OperatorSubtaskState state;
    Bill bill = TestBills.bill(TestBills.DAY, 1);
    try (var harness = open(null)) {
      send(harness, bill);
      send(harness, told("till", 0, 12));
      harness.prepareSnapshotPreBarrier(1);
      state = harness.snapshot(1, 0);
    }
    try (var harness = open(state)) {
      send(harness, told("kitchen", 0, 12));
      assertThat(fired(harness)).containsExactly(bill.billId());
    }
  }

  @Property(tries = 50, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void firesTheSameDecisionsOnceInAnyOrder(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<Fact> facts = new ArrayList<>();
    int bills = 1 + random.nextInt(8);
    for (int number = 0; number < bills; number++) {
      facts.add(TestBills.bill(TestBills.DAY, number * 60));
    }
    int tillThrough = 6 + random.nextInt(12);
    int kitchenThrough = 6 + random.nextInt(12);
    for (int hour = 0; hour < tillThrough; hour++) {
      facts.add(told("till", hour, hour + 1));
    }
    for (int hour = 0; hour < kitchenThrough; hour++) {
      facts.add(told("kitchen", hour, hour + 1));
    }
    Collections.shuffle(facts, random);
    try (var harness = open(null)) {
      for (Fact fact : facts) {
        send(harness, fact);
      }
      List<String> expected = new ArrayList<>();
      for (int number = 0; number < bills; number++) {
        if (6 + number + 1 <= Math.min(tillThrough, kitchenThrough)) {
          expected.add(TestBills.bill(TestBills.DAY, number * 60).billId());
        }
      }
      assertThat(fired(harness)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void refusesADeadlineThatCouldNeverFire() {
    assertThatThrownBy(() -> new Deadline("x", 5, 5, Set.of("till")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadline("x", 5, 6, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, TopicRecord, TableRow> open(
      OperatorSubtaskState state) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new OutletOperator(
                "test", new HourAfterEachBill(), MESSAGES, 100, Duration.ofMillis(50)),
            TopicRecord::key,
            Types.STRING);
    harness.setStateBackend(new HashMapStateBackend());
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static void send(
      KeyedOneInputStreamOperatorTestHarness<String, TopicRecord, TableRow> harness, Fact fact)
      throws Exception {
    harness.processElement(TestBills.record(fact, 0), 0);
  }

  private static Coverage told(String source, int fromHour, int throughHour) {
    return new Coverage(
        TestBills.ORG,
        TestBills.OUTLET,
        source,
        START.plusSeconds(fromHour * 3600L),
        START.plusSeconds(throughHour * 3600L),
        null);
  }

  private static List<String> fired(
      KeyedOneInputStreamOperatorTestHarness<String, TopicRecord, TableRow> harness) {
    List<String> ids = new ArrayList<>();
    for (Object record : harness.getOutput()) {
      ids.add((String) ((TableRow) ((StreamRecord<?>) record).getValue()).value(0));
    }
    return ids;
  }

  private static long waiting(
      KeyedOneInputStreamOperatorTestHarness<String, TopicRecord, TableRow> harness)
      throws Exception {
    harness.prepareSnapshotPreBarrier(1);
    return harness
        .getOperator()
        .getKeyedStateBackend()
        .getKeys("deadlines", VoidNamespace.INSTANCE)
        .count();
  }
}
