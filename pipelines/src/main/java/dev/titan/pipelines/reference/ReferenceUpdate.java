package dev.titan.pipelines.reference;

import java.util.Map;

/**
 * What one record of {@code titan.reference} means to a job; public for Flink.
 *
 * @param partition where the record stands
 * @param offset where the record stands within the partition
 * @param entity table of the row; empty when the record concerns the job in nothing but its place
 * @param id primary key of the row
 * @param org organisation of the row, empty when all share it
 * @param outlet outlet that the row names, empty when it names none
 * @param position orders the changes of a row
 * @param row the columns as a JSON object, null after a removal
 * @param ends for the mark at the end of a snapshot: where each partition ended when the mark was
 *     met, by partition; all rows of the snapshot stand before; null for every other record
 */
public record ReferenceUpdate(
    int partition,
    long offset,
    String entity,
    String id,
    String org,
    String outlet,
    long position,
    String row,
    Map<Integer, Long> ends) {

  /** A record that only shows how far the topic has been read. */
  static ReferenceUpdate nothing(int partition, long offset) {
    return new ReferenceUpdate(partition, offset, "", "", "", "", 0, null, null);
  }

  /** The mark at the end of a snapshot. */
  static ReferenceUpdate mark(int partition, long offset, String id, Map<Integer, Long> ends) {
    return new ReferenceUpdate(partition, offset, "", id, "", "", 0, null, ends);
  }

  /** Whether it says what a person decided about a detection. */
  public boolean isDisposition() {
    return entity.equals(ReferenceRows.DISPOSITIONS);
  }

  boolean isRow() {
    return !entity.isEmpty();
  }

  boolean isMark() {
    return ends != null;
  }

  /** Under which the newest state of the row is kept. */
  String key() {
    return entity + "/" + id;
  }
}
