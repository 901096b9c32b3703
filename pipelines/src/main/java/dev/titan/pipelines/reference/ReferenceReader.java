package dev.titan.pipelines.reference;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.pipelines.io.DeadLetterMessage;
import dev.titan.pipelines.io.TopicEnds;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Reads {@code titan.reference} for a job, once before it is broadcast. A row that cannot be
 * understood, or that the job refuses, becomes a dead letter and goes no further, so the one that
 * held goes on to hold.
 */
public final class ReferenceReader extends ProcessFunction<TopicRecord, ReferenceUpdate> {

  private static final long serialVersionUID = 1L;

  private final String job;
  private final Set<String> tables;
  private final RowCheck check;
  private final TopicEnds ends;
  private final OutputTag<TopicMessage> messages;

  /**
   * Makes the reader of a job.
   *
   * @param job name of the job, the source of its dead letters
   * @param tables the tables that it needs, all of {@link ReferenceRows#TABLES}
   * @param check what it demands of their rows
   * @param ends asked for the ends of the topic whenever a snapshot is complete
   * @param messages side output for dead letters
   */
  public ReferenceReader(
      String job,
      Set<String> tables,
      RowCheck check,
      TopicEnds ends,
      OutputTag<TopicMessage> messages) {
    if (!ReferenceRows.TABLES.containsAll(tables)) {
      throw new IllegalArgumentException("Not all of these tables have a form here: " + tables);
    }
    this.job = job;
    this.tables = Set.copyOf(tables);
    this.check = check;
    this.ends = ends;
    this.messages = messages;
  }

  @Override
  public void processElement(TopicRecord read, Context context, Collector<ReferenceUpdate> out) {
    ReferenceUpdate update = ReferenceUpdate.nothing(read.partition(), read.offset());
    if (read.value().length > 0) {
      try {
        update = update(read);
      } catch (TitanException e) {
        context.output(messages, deadLetter(read, e.code(), e.getMessage()));
      }
    }
    out.collect(update);
  }

  private ReferenceUpdate update(TopicRecord read) {
    ReferenceChange change = EventJson.read(read.value(), ReferenceChange.class);
    if (change == null
        || change.entity() == null
        || change.id() == null
        || change.operation() == null) {
      throw new TitanException(ErrorCode.UNKNOWN_EVENT, "Not a change of reference data");
    }
    if (change.operation() == ReferenceOperation.SNAPSHOT_COMPLETE) {
      return ReferenceUpdate.mark(read.partition(), read.offset(), change.id(), ends.read());
    }
    if (!tables.contains(change.entity())) {
      return ReferenceUpdate.nothing(read.partition(), read.offset());
    }
    String row = null;
    if (change.operation() == ReferenceOperation.UPSERTED) {
      row = change.row();
      check.check(ReferenceRows.parse(change.entity(), row));
    }
    return new ReferenceUpdate(
        read.partition(),
        read.offset(),
        change.entity(),
        change.id(),
        change.org(),
        change.outlet(),
        change.position(),
        row,
        null);
  }

  private TopicMessage deadLetter(TopicRecord read, ErrorCode code, String reason) {
    return DeadLetterMessage.of(job, read, Optional.empty(), code, reason);
  }
}
