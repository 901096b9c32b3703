package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TableRowTypeInfo;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import dev.titan.pipelines.outlet.OutletOperator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** The graph of the ledger job. */
public final class LedgerWorkflow {

  /** Name of the job and of its dead letters' source. */
  public static final String NAME = "ledger";

  /** The topics whose facts the ledger takes in. */
  public static final List<Topic> FACT_TOPICS =
      List.of(Topic.BILLS, Topic.KOTS, Topic.BILL_AUDITS, Topic.INVENTORY, Topic.EXPENSES);

  /**
   * One writer keeps up with many readers, and an insert costs ClickHouse the same whether it holds
   * ten rows or a thousand: more writers would make more and smaller inserts.
   */
  private static final int WRITERS = 1;

  private static final OutputTag<TopicMessage> MESSAGES =
      new OutputTag<>("messages", TypeInformation.of(TopicMessage.class));

  private LedgerWorkflow() {}

  /**
   * Draws the graph.
   *
   * @param facts the records of {@link #FACT_TOPICS}
   * @param reference records of {@code titan.reference}
   * @param deadLetters records of {@code titan.dead-letters}
   * @param tables takes the rows of facts, sales and coverage
   * @param sideTables takes the rows of reference data and dead letters
   * @param messages takes bill changes and dead letters for their topics
   */
  public static void define(
      DataStream<TopicRecord> facts,
      DataStream<TopicRecord> reference,
      DataStream<TopicRecord> deadLetters,
      Sink<TableRow> tables,
      Sink<TableRow> sideTables,
      Sink<TopicMessage> messages,
      LedgerOptions options) {
    SingleOutputStreamOperator<TableRow> rows =
        facts
            .keyBy(TopicRecord::key)
            .transform(
                "keep the books",
                TableRowTypeInfo.INSTANCE,
                new OutletOperator(
                    NAME,
                    new LedgerFunction(options),
                    MESSAGES,
                    options.bundleSize(),
                    options.bundleInterval()))
            .uid("ledger-books");
    rows.sinkTo(tables).setParallelism(WRITERS).name("tables").uid("ledger-tables");
    SingleOutputStreamOperator<TableRow> referenceRows =
        reference
            .process(new ReferenceFunction(MESSAGES))
            .returns(TableRowTypeInfo.INSTANCE)
            .setParallelism(reference.getParallelism())
            .name("reference rows")
            .uid("ledger-reference-rows");
    rows.getSideOutput(MESSAGES)
        .union(referenceRows.getSideOutput(MESSAGES))
        .sinkTo(messages)
        .name("topics")
        .uid("ledger-topics");
    deadLetters
        .map(LedgerWorkflow::row)
        .returns(TableRowTypeInfo.INSTANCE)
        .setParallelism(deadLetters.getParallelism())
        .name("dead letter rows")
        .uid("ledger-dead-letter-rows")
        .union(referenceRows)
        .sinkTo(sideTables)
        .setParallelism(WRITERS)
        .name("side tables")
        .uid("ledger-side-tables");
  }

  private static TableRow row(TopicRecord read) {
    return LedgerRows.deadLetter(EventJson.read(read.value(), DeadLetter.class));
  }
}
