package dev.titan.connectors.reference;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Takes the engine's batches to Kafka, for one run of the engine. A batch is acknowledged to the
 * engine, and so to PostgreSQL, only after Kafka has all of it; until then it is published again
 * and again. Used by one thread at a time.
 */
final class ReferenceDelivery implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

  private final FactPublisher publisher;
  private final SnapshotLog snapshots;
  private final TopicRows topicRows;
  private final Retry retry;
  private final StatusBoard board;
  private final Clock clock;

  private final Set<String> ofSnapshot = new HashSet<>();
  private final String slot;
  private long snapshotPosition;

  /**
   * Prepares the delivery.
   *
   * @param snapshotPosition where the complete snapshot was taken, 0 when one is about to begin
   */
  ReferenceDelivery(
      FactPublisher publisher,
      SnapshotLog snapshots,
      TopicRows topicRows,
      Retry retry,
      StatusBoard board,
      Clock clock,
      String slot,
      long snapshotPosition) {
    this.publisher = publisher;
    this.snapshots = snapshots;
    this.topicRows = topicRows;
    this.retry = retry;
    this.board = board;
    this.clock = clock;
    this.slot = slot;
    this.snapshotPosition = snapshotPosition;
  }

  @Override
  public void handleBatch(
      List<RecordChangeEvent<SourceRecord>> batch,
      RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    List<ReferenceChange> changes = new ArrayList<>();
    long committedMillis = 0;
    for (RecordChangeEvent<SourceRecord> event : batch) {
      SourceRecord record = event.record();
      if (ChangeReader.isRow(record)) {
        changes.add(read(record));
        committedMillis = ChangeReader.committedMillis(record);
      } else if (endsSnapshot(record)) {
        deliver(changes, committedMillis);
        changes.clear();
        completeSnapshot();
      }
    }
    deliver(changes, committedMillis);
    for (RecordChangeEvent<SourceRecord> event : batch) {
      // A notice has no place of its own in the log that could be noted.
      if (!EngineProperties.NOTICES.equals(event.record().topic())) {
        committer.markProcessed(event);
      }
    }
    committer.markBatchFinished();
  }

  private ReferenceChange read(SourceRecord record) {
    if (ChangeReader.isOfSnapshot(record)) {
      snapshotPosition = Math.max(snapshotPosition, ChangeReader.place(record));
      ReferenceChange row = ChangeReader.read(record, snapshotPosition);
      ofSnapshot.add(row.topicKey());
      return row;
    }
    return ChangeReader.read(record, snapshotPosition);
  }

  private static boolean endsSnapshot(SourceRecord record) {
    return EngineProperties.NOTICES.equals(record.topic())
        && record.value() instanceof Struct notice
        && "Initial Snapshot".equals(notice.getString("aggregate_type"))
        && "COMPLETED".equals(notice.getString("type"));
  }

  private void deliver(List<ReferenceChange> changes, long committedMillis)
      throws InterruptedException {
    if (changes.isEmpty()) {
      return;
    }
    retry.untilDone(
        () -> {
          changes.forEach(publisher::publish);
          publisher.flush();
        });
    long highest = changes.stream().mapToLong(ReferenceChange::position).max().orElse(0);
    Duration lag = Duration.ofMillis(Math.max(0, clock.millis() - committedMillis));
    board.acknowledged(highest, lag, changes.size());
  }

  /**
   * Takes back what the topic holds and the snapshot does not: rows that were removed while no slot
   * watched. Then says that all is there, and notes it.
   */
  private void completeSnapshot() throws InterruptedException {
    retry.untilDone(
        () -> {
          long position =
              snapshotPosition > 0 ? snapshotPosition : snapshots.slotPosition().orElse(0);
          topicRows
              .read()
              .forEach(
                  (key, row) -> {
                    if (!ofSnapshot.contains(key)) {
                      publisher.publish(removed(row, position));
                    }
                  });
          publisher.flush();
          publisher.publish(mark(position));
          publisher.flush();
          snapshots.note(position, clock.instant());
          snapshotPosition = position;
        });
    ofSnapshot.clear();
    board.acknowledged(snapshotPosition, Duration.ZERO, 1);
    board.snapshotDone(true);
    board.works();
  }

  private static ReferenceChange removed(ReferenceChange row, long position) {
    return new ReferenceChange(
        row.entity(),
        row.id(),
        row.org(),
        row.outlet(),
        ReferenceOperation.REMOVED,
        position,
        null);
  }

  private ReferenceChange mark(long position) {
    return new ReferenceChange(
        ReferenceChange.SNAPSHOT,
        slot,
        "",
        "",
        ReferenceOperation.SNAPSHOT_COMPLETE,
        position,
        null);
  }

  /** Repeats what needs Kafka or PostgreSQL until it has worked. */
  @FunctionalInterface
  interface Retry {

    /**
     * Runs it until it no longer fails with a {@link TitanException}.
     *
     * @throws InterruptedException when the connector is being stopped
     */
    void untilDone(Runnable work) throws InterruptedException;
  }
}
