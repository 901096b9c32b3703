package dev.titan.pipelines.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.benchmarks.feed.Snapshot;
import dev.titan.benchmarks.jmh.SampleBills;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillChange;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What the ledger decides for each snapshot: is it new, what differs, what does it write. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LedgerRulesBenchmark {

  private static final int DAY = 20_514;
  private static final long OBSERVED = 1_772_452_800_000L;
  private static final long HASH = 0x1234_5678_9ABC_DEF0L;

  private final List<Bill> bills = SampleBills.snapshots().stream().map(Snapshot::bill).toList();
  private final List<Bill> cancelled = bills.stream().map(LedgerRulesBenchmark::cancelled).toList();
  private final byte[] stored = SnapshotHistory.first(DAY, OBSERVED, HASH).toBytes();
  private int next;

  /** A snapshot that is there already: the history from state and its verdict. */
  @Benchmark
  public Object deduplicateUnchanged() {
    return SnapshotHistory.ofBytes(stored).observe(DAY, OBSERVED, HASH);
  }

  /** A snapshot that is new: the history from state, its verdict and the history to state. */
  @Benchmark
  public byte[] deduplicateChanged() {
    return SnapshotHistory.ofBytes(stored).observe(DAY, OBSERVED + 1, HASH + 1).history().toBytes();
  }

  /** What a cancellation changed. */
  @Benchmark
  public BillChange difference() {
    int at = step();
    return BillDiff.between(bills.get(at), cancelled.get(at), 2);
  }

  /** The rows of a bill. */
  @Benchmark
  public void rows(Blackhole hole) {
    LedgerRows.write(bills.get(step()), SnapshotHistory.ofBytes(stored), hole::consume);
  }

  private int step() {
    next = (next + 1) % bills.size();
    return next;
  }

  private static Bill cancelled(Bill bill) {
    JsonMapper json = JsonMapper.builder().build();
    try {
      ObjectNode tree = (ObjectNode) json.readTree(EventJson.write(bill));
      tree.put("status", "CANCELLED").put("cancelReason", "Customer left").put("totalPaise", 0);
      return (Bill) EventJson.read(json.writeValueAsBytes(tree), Fact.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("A bill is JSON", e);
    }
  }
}
