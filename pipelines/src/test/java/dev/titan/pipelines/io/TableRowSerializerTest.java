package dev.titan.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class TableRowSerializerTest {

  @Test
  void readsWhatItWrites() throws IOException {
    Object[] values = {
      "ₐ café",
      "",
      -7L,
      new BigDecimal("12.30"),
      new BigDecimal("-0.01"),
      BigDecimal.valueOf(Long.MIN_VALUE, 2),
      new BigDecimal("92233720368547758.08"),
      new BigDecimal("-123456789012345678901234567890.123"),
      LocalDate.of(2026, 3, 2),
      Instant.parse("2026-03-02T01:02:03.004Z"),
      List.of("a", ""),
      true,
      null
    };

    assertThat(values(read(write(new TableRow("bills", values))))).containsExactly(values);
  }

  /** Rows that were on their way stand in checkpoints. */
  @Test
  void readsAmountsInTheFormThatCheckpointsOfEarlierBuildsHave() throws IOException {
    DataOutputSerializer earlier = new DataOutputSerializer(64);
    earlier.writeUTF("bills");
    earlier.writeInt(1);
    earlier.writeByte(3);
    earlier.writeInt(2);
    byte[] unscaled = {4, -50};
    earlier.writeInt(unscaled.length);
    earlier.write(unscaled);

    assertThat(values(read(earlier.getCopyOfBuffer()))).containsExactly(new BigDecimal("12.30"));
  }

  private static byte[] write(TableRow row) throws IOException {
    DataOutputSerializer target = new DataOutputSerializer(64);
    TableRowSerializer.INSTANCE.serialize(row, target);
    return target.getCopyOfBuffer();
  }

  private static TableRow read(byte[] bytes) throws IOException {
    return TableRowSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes));
  }

  private static Object[] values(TableRow row) {
    Object[] values = new Object[row.size()];
    Arrays.setAll(values, row::value);
    return values;
  }
}
