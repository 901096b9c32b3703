package dev.titan.benchmarks.jmh;

import dev.titan.benchmarks.feed.Snapshot;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A bill to JSON and back, as on {@code titan.bills}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventJsonBenchmark {

  private final List<Snapshot> snapshots = SampleBills.snapshots();
  private int next;

  /** JSON to bill. */
  @Benchmark
  public Fact read() {
    return EventJson.read(snapshot().value(), Fact.class);
  }

  /** Bill to JSON. */
  @Benchmark
  public byte[] write() {
    return EventJson.write(snapshot().bill());
  }

  /** Bill to the JSON of its content, which deduplication compares. */
  @Benchmark
  public byte[] writeContent() {
    return EventJson.writeContent(snapshot().bill());
  }

  private Snapshot snapshot() {
    next = (next + 1) % snapshots.size();
    return snapshots.get(next);
  }
}
