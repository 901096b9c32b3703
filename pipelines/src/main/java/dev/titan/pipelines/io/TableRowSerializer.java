package dev.titan.pipelines.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Serialises rows value by value; copies are free because rows are immutable. */
public final class TableRowSerializer extends TypeSerializerSingleton<TableRow> {

  private static final long serialVersionUID = 1L;

  /** The one instance. */
  public static final TableRowSerializer INSTANCE = new TableRowSerializer();

  private static final byte TEXT = 1;
  private static final byte WHOLE_NUMBER = 2;
  private static final byte DECIMAL = 3;
  private static final byte DATE = 4;
  private static final byte INSTANT = 5;
  private static final byte TEXTS = 6;
  private static final byte NOTHING = 7;
  private static final byte YES_OR_NO = 8;
  private static final byte SHORT_DECIMAL = 9;

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TableRow createInstance() {
    return new TableRow("", new Object[0]);
  }

  @Override
  public TableRow copy(TableRow from) {
    return from;
  }

  @Override
  public TableRow copy(TableRow from, TableRow reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(TableRow row, DataOutputView target) throws IOException {
    target.writeUTF(row.table());
    target.writeInt(row.size());
    for (int at = 0; at < row.size(); at++) {
      writeValue(row.value(at), target);
    }
  }

  @Override
  public TableRow deserialize(DataInputView source) throws IOException {
    String table = source.readUTF();
    Object[] values = new Object[source.readInt()];
    for (int at = 0; at < values.length; at++) {
      values[at] = readValue(source);
    }
    return new TableRow(table, values);
  }

  @Override
  public TableRow deserialize(TableRow reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  private static void writeValue(Object value, DataOutputView target) throws IOException {
    if (value instanceof String text) {
      target.writeByte(TEXT);
      writeText(text, target);
    } else if (value instanceof Long number) {
      target.writeByte(WHOLE_NUMBER);
      target.writeLong(number);
    } else if (value instanceof BigDecimal decimal) {
      writeDecimal(decimal, target);
    } else if (value instanceof LocalDate date) {
      target.writeByte(DATE);
      target.writeLong(date.toEpochDay());
    } else if (value instanceof Instant instant) {
      target.writeByte(INSTANT);
      target.writeLong(instant.getEpochSecond());
      target.writeInt(instant.getNano());
    } else if (value instanceof List<?> texts) {
      target.writeByte(TEXTS);
      target.writeInt(texts.size());
      for (Object text : texts) {
        writeText((String) text, target);
      }
    } else if (value instanceof Boolean yes) {
      target.writeByte(YES_OR_NO);
      target.writeBoolean(yes);
    } else if (value == null) {
      target.writeByte(NOTHING);
    } else {
      throw new IOException("No column takes a value of " + value.getClass());
    }
  }

  /** Most are amounts, which fit into a long; that is half of the work of a big number. */
  private static void writeDecimal(BigDecimal decimal, DataOutputView target) throws IOException {
    BigInteger unscaled = decimal.unscaledValue();
    if (unscaled.bitLength() < Long.SIZE) {
      target.writeByte(SHORT_DECIMAL);
      target.writeInt(decimal.scale());
      target.writeLong(unscaled.longValue());
    } else {
      target.writeByte(DECIMAL);
      target.writeInt(decimal.scale());
      writeBytes(unscaled.toByteArray(), target);
    }
  }

  private static Object readValue(DataInputView source) throws IOException {
    byte kind = source.readByte();
    return switch (kind) {
      case TEXT -> readText(source);
      case WHOLE_NUMBER -> source.readLong();
      case SHORT_DECIMAL -> {
        int scale = source.readInt();
        yield BigDecimal.valueOf(source.readLong(), scale);
      }
      case DECIMAL -> {
        int scale = source.readInt();
        yield new BigDecimal(new BigInteger(readBytes(source)), scale);
      }
      case DATE -> LocalDate.ofEpochDay(source.readLong());
      case INSTANT -> {
        long second = source.readLong();
        yield Instant.ofEpochSecond(second, source.readInt());
      }
      case TEXTS -> {
        int size = source.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
          texts.add(readText(source));
        }
        yield List.copyOf(texts);
      }
      case NOTHING -> null;
      case YES_OR_NO -> source.readBoolean();
      default -> throw new IOException("Unknown kind of value: " + kind);
    };
  }

  /** Not {@code writeUTF}: that ends at 64 KiB, and a dead letter's payload may be longer. */
  private static void writeText(String text, DataOutputView target) throws IOException {
    writeBytes(text.getBytes(StandardCharsets.UTF_8), target);
  }

  private static String readText(DataInputView source) throws IOException {
    return new String(readBytes(source), StandardCharsets.UTF_8);
  }

  private static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
    target.writeInt(bytes.length);
    target.write(bytes);
  }

  private static byte[] readBytes(DataInputView source) throws IOException {
    byte[] bytes = new byte[source.readInt()];
    source.readFully(bytes);
    return bytes;
  }

  @Override
  public TypeSerializerSnapshot<TableRow> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Names the serializer in checkpoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<TableRow> {

    /** Called by Flink. */
    public Snapshot() {
      super(() -> (TypeSerializer<TableRow>) INSTANCE);
    }
  }
}
