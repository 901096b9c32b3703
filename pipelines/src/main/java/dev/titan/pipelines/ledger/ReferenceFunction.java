package dev.titan.pipelines.ledger;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.pipelines.io.DeadLetterMessage;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import java.util.Optional;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Copies reference data into its tables; what it cannot read becomes a dead letter. */
final class ReferenceFunction extends ProcessFunction<TopicRecord, TableRow> {

  private static final long serialVersionUID = 1L;

  private final OutputTag<TopicMessage> messages;

  ReferenceFunction(OutputTag<TopicMessage> messages) {
    this.messages = messages;
  }

  @Override
  public void processElement(TopicRecord read, Context context, Collector<TableRow> out) {
    if (read.value().length == 0) {
      // The tombstone behind a removal, which lets the topic forget the key.
      return;
    }
    try {
      ReferenceRows.row(EventJson.read(read.value(), ReferenceChange.class))
          .ifPresent(out::collect);
    } catch (TitanException e) {
      context.output(messages, deadLetter(read, e.code(), e.getMessage()));
    } catch (IllegalArgumentException | NullPointerException e) {
      context.output(
          messages, deadLetter(read, ErrorCode.UNKNOWN_EVENT, String.valueOf(e.getMessage())));
    }
  }

  private static TopicMessage deadLetter(TopicRecord read, ErrorCode code, String reason) {
    return DeadLetterMessage.of(LedgerWorkflow.NAME, read, Optional.empty(), code, reason);
  }
}
