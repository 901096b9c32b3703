package dev.titan.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.services.ClickHouseProcess;
import dev.titan.testing.TestDatabase;
import dev.titan.testing.TestStack;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sink before a real ClickHouse, with checkpoints taken at will. */
class TablesSinkTest {

  private static final Table EARLY = Table.of(TestStack.uniqueName("early_"), "n");
  private static final Table LATE = Table.of(TestStack.uniqueName("late_"), "n");
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private TestDatabase database;

  @BeforeEach
  void create() throws Exception {
    database = TestDatabase.named("titan");
    for (Table table : List.of(EARLY, LATE)) {
      database.execute(
          "CREATE TABLE %s (n UInt64, version UInt64, is_deleted UInt8) ENGINE = MergeTree ORDER BY n"
              .formatted(table.name()));
    }
  }

  @AfterEach
  void drop() throws Exception {
    for (Table table : List.of(EARLY, LATE)) {
      database.execute("DROP TABLE " + table.name());
    }
  }

  @Test
  void aCheckpointKeepsTheRowsThatAreOnTheirWay() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var writing = harness(LONG)) {
      writing.open();
      writing.processElement(row(EARLY, 1), 0);
      writing.processElement(row(LATE, 2), 0);
      writing.prepareSnapshotPreBarrier(1);
      checkpoint = writing.snapshot(1, 0);
      assertThat(rows(EARLY)).as("nothing has been written yet").isEmpty();
    }
    try (var restored = harness(SHORT)) {
      restored.initializeState(checkpoint);
      restored.open();
      restored.processElement(row(EARLY, 3), 0);
      restored.endInput();
      assertThat(rows(EARLY)).containsExactly("1", "3");
      assertThat(rows(LATE)).containsExactly("2");
    }
  }

  @Test
  void theNextCheckpointWritesWhatTheOneBeforeHasKept() throws Exception {
    try (var writing = harness(LONG)) {
      writing.open();
      writing.processElement(row(EARLY, 1), 0);
      writing.prepareSnapshotPreBarrier(1);
      writing.snapshot(1, 0);
      writing.prepareSnapshotPreBarrier(2);
      writing.snapshot(2, 0);
      assertThat(rows(EARLY)).containsExactly("1");
    }
  }

  private OneInputStreamOperatorTestHarness<TableRow, ?> harness(Duration flushInterval)
      throws Exception {
    ClickHouseProcess clickHouse = TestStack.clickHouse();
    ClickHouseConnection connection =
        new ClickHouseConnection(
            database.jdbcUrl(),
            clickHouse.writer().name(),
            clickHouse.writer().password().reveal(),
            100,
            flushInterval,
            0);
    TablesSink sink = new TablesSink(connection, List.of(List.of(EARLY), List.of(LATE)));
    return new OneInputStreamOperatorTestHarness<>(
        new SinkWriterOperatorFactory<>(sink), TableRowSerializer.INSTANCE);
  }

  private List<String> rows(Table table) throws Exception {
    return database.query("SELECT n FROM " + table.name() + " ORDER BY n").stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static TableRow row(Table table, long number) {
    return new TableRow(table, number, 1L, 0L);
  }
}
