package dev.titan.pipelines.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.KotAction;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TableRowSerializer;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import dev.titan.pipelines.outlet.DeadlineQueue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

/** What stands on streams and in state can be read again by a later version. */
class StateTypesTest {

  @Test
  void noTypeFallsToKryo() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(TopicRecord.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(TopicMessage.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(DeadlineQueue.Waiting.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(OpenDay.class);
  }

  @Test
  void rowsSurviveSerialisation() throws IOException {
    TableRow row =
        new TableRow(
            LedgerTables.SOURCE_COVERAGE,
            "chai",
            "x".repeat(100_000) + "₹",
            new BigDecimal("-12.30"),
            LocalDate.of(2026, 3, 15),
            Instant.parse("2026-03-15T04:31:00.123456789Z"),
            Long.MIN_VALUE,
            List.of("a", ""),
            1L,
            0L);
    DataOutputSerializer target = new DataOutputSerializer(64);
    TableRowSerializer.INSTANCE.serialize(row, target);
    DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
    assertThat(TableRowSerializer.INSTANCE.deserialize(source)).isEqualTo(row);
    assertThat(source.available()).isZero();
  }

  @Test
  void rowsWithYesAndNoAndWithNothingSurviveSerialisation() throws IOException {
    for (TableRow row :
        List.of(
            HouseRows.kotLine(TestHouse.kot(TestBills.DAY, 1, KotAction.FIRED, 1000)),
            HouseRows.expense(TestHouse.expense(TestBills.DAY, 1, 1), TestBills.DAY, 1, true),
            HouseRows.billAudit(TestHouse.audit(TestBills.DAY, 1, 100)))) {
      DataOutputSerializer target = new DataOutputSerializer(64);
      TableRowSerializer.INSTANCE.serialize(row, target);
      DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
      assertThat(TableRowSerializer.INSTANCE.deserialize(source)).isEqualTo(row);
      assertThat(source.available()).isZero();
    }
  }

  @Test
  void closedDaysAndHistoriesSurviveState() {
    ClosedDay day =
        new ClosedDay(
            3, 12, 2, List.of(new SalesKey.Day(7).text(), new SalesKey.Hour(7, 60, 1).text()));
    assertThat(ClosedDay.ofBytes(day.toBytes())).isEqualTo(day);
    SnapshotHistory history = SnapshotHistory.first(7, 1000, 42).observe(8, 2000, 43).history();
    SnapshotHistory read = SnapshotHistory.ofBytes(history.toBytes());
    assertThat(read.toBytes()).isEqualTo(history.toBytes());
    assertThat(SnapshotHistory.dayIn(history.toBytes())).isEqualTo(8);
    assertThat(SnapshotHistory.observedAtIn(history.toBytes())).isEqualTo(2000);
    assertThat(read.revision()).isEqualTo(2);
  }

  @Test
  void salesKeysSurviveTheirText() {
    for (SalesKey key :
        List.of(
            new SalesKey.Day(20_000),
            new SalesKey.Hour(20_000, 1_773_000_000L, 23),
            new SalesKey.Item(20_000, "", "Dosa | Masala, large", ""))) {
      assertThat(SalesKey.parse(key.text())).isEqualTo(key);
      assertThat(SalesKey.dayIn(key.text())).isEqualTo(20_000);
    }
  }
}
