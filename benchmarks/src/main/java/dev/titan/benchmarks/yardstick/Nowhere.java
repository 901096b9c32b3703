package dev.titan.benchmarks.yardstick;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Where a measured stream ends.
 *
 * @param taker sees each element, and that is all that becomes of it
 */
record Nowhere<T>(Taker<T> taker) implements Sink<T> {

  /** Sees an element; travels with the graph. */
  interface Taker<T> extends Consumer<T>, Serializable {}

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context ignored) {
        taker.accept(element);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
