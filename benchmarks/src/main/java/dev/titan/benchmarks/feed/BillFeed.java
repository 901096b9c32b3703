package dev.titan.benchmarks.feed;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.chain.LateChanges;
import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.RestIds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * An endless, deterministic feed of bill snapshots of many outlets, in the order in which polling
 * would observe them: some 10 % are repeated unchanged, some 3 % say something new about an older
 * bill.
 */
public final class BillFeed {

  private static final int REPEATED_PER_THOUSAND = 116;
  private static final LateChanges AMENDED = new LateChanges(25, 9);

  /** In the default outlets' zones the next business day has not begun then. */
  private static final LocalTime DAY_IS_OVER = LocalTime.of(20, 0);

  private static final Comparator<Snapshot> OBSERVED =
      Comparator.comparing((Snapshot snapshot) -> snapshot.bill().observedAt())
          .thenComparing(Snapshot::key)
          .thenComparingLong(snapshot -> Long.parseLong(snapshot.bill().sourceRef()));

  private final List<FeedOutlet> outlets;
  private final PriorityQueue<Snapshot> waiting = new PriorityQueue<>(OBSERVED);
  private LocalDate day;

  private BillFeed(
      long seed, int outlets, LocalDate from, LateChanges changes, int repeatedPerThousand) {
    Chain chain = chain(seed, outlets, changes);
    this.outlets =
        chain.sources().stream()
            .map(source -> new FeedOutlet(seed, source, repeatedPerThousand))
            .toList();
    this.day = from;
  }

  /** A feed with repetitions and amendments, from a business day on. */
  public static BillFeed of(long seed, int outlets, LocalDate from) {
    return new BillFeed(seed, outlets, from, AMENDED, REPEATED_PER_THOUSAND);
  }

  /** A feed of bills that each come once, from a business day on. */
  public static BillFeed withoutRepetition(long seed, int outlets, LocalDate from) {
    return new BillFeed(seed, outlets, from, LateChanges.NONE, 0);
  }

  /** A chain of so many outlets, each of one of the usual kinds. */
  public static Chain chain(long seed, int outlets, LateChanges changes) {
    return Chain.of(
        seed, changes, IntStream.range(0, outlets).mapToObj(at -> outlet(seed, at)).toList());
  }

  private static ChainOutlet outlet(long seed, int number) {
    List<ChainOutlet> kinds = DefaultOutlets.all(seed);
    ChainOutlet kind = kinds.get(number % kinds.size());
    OutletProfile profile = kind.profile();
    String id = "outlet-%03d".formatted(number);
    return kind.withProfile(
        new OutletProfile(
            id,
            RestIds.of(seed, id),
            profile.name(),
            profile.zone(),
            profile.closingHour(),
            profile.opens(),
            profile.closes(),
            profile.freshness(),
            profile.fieldNames(),
            profile.recipesShown(),
            Credentials.of(seed, id)));
  }

  /** What is observed until the next business day is over, in this order. */
  public List<Snapshot> nextDay() {
    LocalDate current = day;
    outlets.parallelStream().map(outlet -> outlet.day(current)).toList().forEach(waiting::addAll);
    Instant end = day.atTime(DAY_IS_OVER).toInstant(ZoneOffset.UTC);
    List<Snapshot> observed = new ArrayList<>();
    while (!waiting.isEmpty() && waiting.peek().bill().observedAt().isBefore(end)) {
      observed.add(waiting.poll());
    }
    day = day.plusDays(1);
    return observed;
  }

  /** The first business day that {@link #nextDay} has not begun. */
  public LocalDate day() {
    return day;
  }
}
