package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TableRowTypeInfo;
import dev.titan.pipelines.io.TopicEnds;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import dev.titan.pipelines.outlet.ReferencedOutletOperator;
import dev.titan.pipelines.reference.ReferenceReader;
import dev.titan.pipelines.reference.ReferenceRows;
import dev.titan.pipelines.reference.ReferenceUpdate;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** The graph of the kotfraud job. */
public final class KotFraudWorkflow {

  /** Name of the job and of its dead letters' source. */
  public static final String NAME = KotFraudRules.DETECTOR;

  /** The topics whose facts are examined. */
  public static final List<Topic> FACT_TOPICS =
      List.of(Topic.BILLS, Topic.KOTS, Topic.BILL_AUDITS, Topic.EXPENSES);

  /** The reference data that decides. */
  static final Set<String> REFERENCE_TABLES =
      Set.of(
          ReferenceRows.OUTLETS,
          ReferenceRows.MENU_ITEMS,
          ReferenceRows.MENU_PRICES,
          ReferenceRows.COMBO_PARTS,
          ReferenceRows.STAFF,
          ReferenceRows.SHIFTS,
          ReferenceRows.RULES,
          ReferenceRows.DISPOSITIONS);

  /** Cases are few; more writers would only make smaller inserts. */
  private static final int WRITERS = 1;

  private static final OutputTag<TopicMessage> MESSAGES =
      new OutputTag<>("messages", TypeInformation.of(TopicMessage.class));

  private KotFraudWorkflow() {}

  /**
   * Draws the graph.
   *
   * @param facts the records of {@link #FACT_TOPICS}
   * @param reference records of {@code titan.reference}, each partition in order
   * @param ends where that topic ends when it is asked
   * @param tables takes the rows of cases
   * @param messages takes detections and dead letters for their topics
   */
  public static void define(
      DataStream<TopicRecord> facts,
      DataStream<TopicRecord> reference,
      TopicEnds ends,
      Sink<TableRow> tables,
      Sink<TopicMessage> messages,
      KotFraudOptions options) {
    SingleOutputStreamOperator<ReferenceUpdate> updates =
        reference
            .process(
                new ReferenceReader(NAME, REFERENCE_TABLES, KotFraudRules::check, ends, MESSAGES))
            .returns(ReferenceUpdate.class)
            // As the source, so that partitions stay in order.
            .setParallelism(reference.getParallelism())
            .name("read reference data")
            .uid("kotfraud-reference");
    SingleOutputStreamOperator<TableRow> cases =
        facts
            .keyBy(TopicRecord::key)
            .connect(updates.broadcast())
            .transform(
                "look for fraud",
                TableRowTypeInfo.INSTANCE,
                new ReferencedOutletOperator(
                    new KotFraudFunction(options),
                    MESSAGES,
                    options.bundleSize(),
                    options.bundleInterval()))
            .uid("kotfraud-orders");
    cases.sinkTo(tables).setParallelism(WRITERS).name("tables").uid("kotfraud-tables");
    cases
        .getSideOutput(MESSAGES)
        .union(updates.getSideOutput(MESSAGES))
        .sinkTo(messages)
        .name("topics")
        .uid("kotfraud-topics");
  }
}
