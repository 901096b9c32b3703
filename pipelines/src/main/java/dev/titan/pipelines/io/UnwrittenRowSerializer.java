package dev.titan.pipelines.io;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Keeps a row that was on its way to its table in a checkpoint. */
final class UnwrittenRowSerializer implements SimpleVersionedSerializer<TableRow> {

  private static final int VERSION = 1;
  private static final int USUAL_BYTES = 512;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(TableRow row) throws IOException {
    DataOutputSerializer target = new DataOutputSerializer(USUAL_BYTES);
    TableRowSerializer.INSTANCE.serialize(row, target);
    return target.getCopyOfBuffer();
  }

  @Override
  public TableRow deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException("A row in a checkpoint has the unknown form " + version);
    }
    return TableRowSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes));
  }
}
