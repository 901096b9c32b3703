package dev.titan.connectors.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Debezium's records as reference changes.
 *
 * <p>The position of a change is the greatest of three places in the log: its own, the end of the
 * transaction that was committed before its own, and the snapshot's. Its own alone would not do: a
 * transaction that began before another and was committed after it stands below it, and may even
 * stand below the snapshot. Rows are locked until their transaction ends, so of two changes to a
 * row the later one has the higher position; two within one transaction may share one, and then the
 * later record holds.
 */
final class ChangeReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ChangeReader() {}

  /** Whether a record is about a row at all. */
  static boolean isRow(SourceRecord record) {
    return record.value() instanceof Struct value && value.schema().field("op") != null;
  }

  /** Where the record itself stands in the log. */
  static long place(SourceRecord record) {
    Long place = ((Struct) record.value()).getStruct("source").getInt64("lsn");
    return place == null ? 0 : place;
  }

  /** When the change was committed, in milliseconds since 1970. */
  static long committedMillis(SourceRecord record) {
    return ((Struct) record.value()).getStruct("source").getInt64("ts_ms");
  }

  /** Whether the record is a row of a snapshot and no change. */
  static boolean isOfSnapshot(SourceRecord record) {
    return "r".equals(((Struct) record.value()).getString("op"));
  }

  /**
   * The change that a record tells of.
   *
   * @param snapshotPosition the place in the log at which the snapshot was taken
   */
  static ReferenceChange read(SourceRecord record, long snapshotPosition) {
    Struct value = (Struct) record.value();
    Struct source = value.getStruct("source");
    boolean removed = "d".equals(value.getString("op"));
    Struct before = value.getStruct("before");
    Struct row = removed ? before : value.getStruct("after");
    return new ReferenceChange(
        source.getString("table"),
        id((Struct) record.key()),
        owner(row, "org_id"),
        owner(row, "outlet_id"),
        removed ? ReferenceOperation.REMOVED : ReferenceOperation.UPSERTED,
        Math.max(Math.max(place(record), committedBefore(source)), snapshotPosition),
        removed ? null : RowJson.of(row, before));
  }

  /** Primary key, parts joined by slashes; a slash within a part is written as in an address. */
  private static String id(Struct key) {
    return key.schema().fields().stream()
        .map(field -> RowJson.text(field, key).replace("%", "%25").replace("/", "%2F"))
        .collect(Collectors.joining("/"));
  }

  private static String owner(Struct row, String column) {
    Field field = row.schema().field(column);
    return field == null ? "" : row.getString(column);
  }

  /** Debezium's sequence is a JSON array: the last commit before the transaction, and the place. */
  private static long committedBefore(Struct source) {
    String sequence = source.getString("sequence");
    if (sequence == null) {
      return 0;
    }
    try {
      JsonNode first = MAPPER.readTree(sequence).path(0);
      return first.isTextual() ? Long.parseLong(first.asText()) : 0;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a sequence of places in the log: " + sequence, e);
    }
  }
}
