package dev.titan.benchmarks.yardstick;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.JdbcTableSink;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TableRowTypeInfo;
import dev.titan.pipelines.io.TopicRecord;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * The yardstick: Kafka, parse, deduplication by bill id and content in RocksDB, JDBC. It writes the
 * fact rows of each new content and nothing else: no aggregates, no changes, no dead letters, and
 * what an amendment takes away stays. Snapshots of a bill must come in order.
 *
 * <p>Bytes and not bills cross the network between source and state, and rows are handed to the
 * sinks without copies, as in the ledger.
 */
public final class MinimalJob {

  private static final OutputTag<TableRow> LINES =
      new OutputTag<>("lines", TableRowTypeInfo.INSTANCE);
  private static final OutputTag<TableRow> PAYMENTS =
      new OutputTag<>("payments", TableRowTypeInfo.INSTANCE);

  private MinimalJob() {}

  /** Draws the graph. */
  public static void define(
      StreamExecutionEnvironment environment,
      KafkaConnection kafka,
      ClickHouseConnection clickHouse,
      FactTables tables) {
    SingleOutputStreamOperator<TableRow> bills =
        environment
            .fromSource(
                kafka.busySource(List.of(Topic.BILLS)),
                WatermarkStrategy.noWatermarks(),
                "read bills")
            .uid("minimal-read")
            .keyBy(TopicRecord::key)
            .process(new Deduplication(tables), TableRowTypeInfo.INSTANCE)
            .name("deduplicate")
            .uid("minimal-deduplicate");
    write(bills, clickHouse, tables.bills());
    write(bills.getSideOutput(LINES), clickHouse, tables.lines());
    write(bills.getSideOutput(PAYMENTS), clickHouse, tables.payments());
  }

  private static void write(
      DataStream<TableRow> rows, ClickHouseConnection clickHouse, Table table) {
    rows.sinkTo(JdbcTableSink.of(clickHouse, FactTables.DATABASE, table))
        .name(table.name())
        .uid("minimal-" + table.name());
  }

  private static final class Deduplication
      extends KeyedProcessFunction<String, TopicRecord, TableRow> {

    private static final long serialVersionUID = 1L;

    /** Room below the milliseconds of a version for the revision, as in the ledger. */
    private static final int REVISION_BITS = 10;

    private final FactTables tables;

    /** Bill id to the hash of its content and the number of that content. */
    private transient MapState<String, long[]> seen;

    Deduplication(FactTables tables) {
      this.tables = tables;
    }

    @Override
    public void open(OpenContext context) {
      seen =
          getRuntimeContext()
              .getMapState(
                  new MapStateDescriptor<>(
                      "seen", Types.STRING, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(TopicRecord read, Context context, Collector<TableRow> out)
        throws Exception {
      Bill bill = (Bill) EventJson.read(read.value(), Fact.class);
      long hash = ContentHash.of(read.value());
      long[] known = seen.get(bill.billId());
      if (known != null && known[0] == hash) {
        return;
      }
      long revision = known == null ? 1 : known[1] + 1;
      seen.put(bill.billId(), new long[] {hash, revision});
      long version = (bill.observedAt().toEpochMilli() << REVISION_BITS) | revision;
      out.collect(FactRows.bill(tables, bill, revision, version));
      for (int at = 0; at < bill.lines().size(); at++) {
        context.output(LINES, FactRows.line(tables, bill, at, version));
      }
      for (int at = 0; at < bill.payments().size(); at++) {
        context.output(PAYMENTS, FactRows.payment(tables, bill, at, version));
      }
    }
  }
}
