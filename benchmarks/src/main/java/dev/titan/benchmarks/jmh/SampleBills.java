package dev.titan.benchmarks.jmh;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.benchmarks.feed.Snapshot;
import java.time.LocalDate;
import java.util.List;

/** Bills that the micro-benchmarks work on, the same in every run. */
public final class SampleBills {

  private static final long SEED = 42;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int COUNT = 256;

  private SampleBills() {}

  /** Snapshots of a simulated business day. */
  public static List<Snapshot> snapshots() {
    return BillFeed.of(SEED, 4, DAY).nextDay().subList(0, COUNT);
  }
}
