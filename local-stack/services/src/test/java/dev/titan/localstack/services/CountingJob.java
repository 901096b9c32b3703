package dev.titan.localstack.services;

import java.io.Serializable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.Collector;

/** Counts the numbers 0, 1, 2 ... per last digit in state; tells a listener each count. */
final class CountingJob {
  static final String NAME = "counting";
  static final int KEYS = 10;

  /** Hears of each number and how many of its last digit have been counted, itself included. */
  @FunctionalInterface
  interface Listener extends Serializable {
    void counted(long number, long count);
  }

  private CountingJob() {}

  static StreamGraph graph(Configuration configuration, Listener listener) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment
        .fromSource(
            new DataGeneratorSource<>(
                number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(2_000), Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "numbers")
        .uid("numbers")
        .setParallelism(1)
        .keyBy(number -> number % KEYS)
        .process(new Count(listener))
        .uid("count")
        .returns(Types.LONG)
        .sinkTo(new DiscardingSink<>())
        .uid("discard");
    return environment.getStreamGraph();
  }

  private static final class Count extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    private final Listener listener;
    private transient ValueState<Long> counted;

    Count(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void open(OpenContext context) {
      counted = getRuntimeContext().getState(new ValueStateDescriptor<>("counted", Types.LONG));
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) throws Exception {
      Long before = counted.value();
      long count = before == null ? 1 : before + 1;
      counted.update(count);
      listener.counted(number, count);
      out.collect(number);
    }
  }
}
