package dev.titan.benchmarks.backfill;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.benchmarks.feed.Snapshot;
import dev.titan.benchmarks.feed.TopicAppender;
import dev.titan.benchmarks.measure.Freshness;
import dev.titan.benchmarks.measure.MeasuredStack;
import dev.titan.benchmarks.measure.Waiting;
import dev.titan.connectors.petpooja.OutletState;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.connectors.petpooja.PetpoojaConnector;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.localstack.services.JobHandle;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * Bills of many outlets come live through the ledger into ClickHouse, first alone, then while the
 * connector fetches a long past of one more outlet as fast as its source answers. Fails when a
 * back-filled bill is not in its table in the end.
 */
public final class BackfillBench {

  /**
   * How much is measured.
   *
   * @param outlets that are live
   * @param billsPerSecond of all of them
   * @param days of the past of one more outlet
   * @param settlingSeconds before the measured time, told apart
   * @param seconds measured alone, and again beside the back-fill
   */
  public record Size(int outlets, int billsPerSecond, int days, int settlingSeconds, int seconds) {}

  private static final long SEED = 42;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final String COUNT =
      "SELECT uniqExact(business_date, bill_id) FROM titan.bills WHERE outlet_id = '%s'"
          .formatted(PastOutlet.ID);

  private final MeasuredStack stack;
  private final Size size;
  private final Clock clock;
  private final Consumer<String> progress;

  /** The business day from which on no live bill has been made. */
  private LocalDate next;

  private BackfillBench(MeasuredStack stack, Size size, Clock clock, Consumer<String> progress) {
    this.stack = stack;
    this.size = size;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param home Titan's folder
   * @param folder an empty folder
   * @param progress told in lines for people
   */
  public static BackfillResult run(
      Path home, Path folder, Size size, Clock clock, Consumer<String> progress) throws Exception {
    try (MeasuredStack stack = MeasuredStack.start(home, folder, clock, progress)) {
      return new BackfillBench(stack, size, clock, progress).run();
    }
  }

  private BackfillResult run() throws Exception {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    JobHandle job = stack.keepBooks();
    Waiting.until("The start of the ledger", LOOK, LIMIT, job::allTasksRun);
    try (Connection connection =
            stack.services().clickHouse().connect(stack.services().clickHouse().writer());
        TopicAppender appender =
            new TopicAppender(stack.kafka(), KafkaFactPublishers.LINGER_MILLIS)) {
      Freshness.Result alone = live(today, size.settlingSeconds(), connection, appender);
      progress.accept("alone p50 %.0f, p99 %.0f ms".formatted(alone.p50(), alone.p99()));
      try (PastOutlet past = PastOutlet.serve(today.minusDays(size.days()), clock);
          PetpoojaConnector connector = past.connector(stack.publishers())) {
        long began = System.nanoTime();
        connector.start();
        Freshness.Result beside = live(next, 0, connection, appender);
        if (state(connector).state() == OutletState.LIVE) {
          throw new IllegalStateException(
              "The back-fill was over before what is measured beside it: name more days");
        }
        progress.accept("beside p50 %.0f, p99 %.0f ms".formatted(beside.p50(), beside.p99()));
        Waiting.until(
            "The end of the back-fill",
            LOOK,
            LIMIT,
            () -> state(connector).state() == OutletState.LIVE);
        double seconds = (System.nanoTime() - began) / 1e9;
        long bills = state(connector).published();
        Waiting.until(
            "The back-filled bills in their table",
            LOOK,
            LIMIT,
            () -> count(connection) >= past.bills());
        return new BackfillResult(
            size.billsPerSecond(), size.days(), bills, seconds, alone, beside);
      }
    }
  }

  /** Live bills from a business day on that the tables do not know yet, and how fresh they are. */
  private Freshness.Result live(
      LocalDate first, int settlingSeconds, Connection connection, TopicAppender appender)
      throws Exception {
    BillFeed feed = BillFeed.withoutRepetition(SEED, size.outlets(), first);
    List<Snapshot> bills =
        Freshness.bills(feed, settlingSeconds + size.seconds(), size.billsPerSecond());
    next = feed.day().plusDays(1);
    return Freshness.measure(
        connection,
        appender,
        bills,
        first,
        settlingSeconds * size.billsPerSecond(),
        size.billsPerSecond());
  }

  private static OutletStatus state(PetpoojaConnector connector) {
    return connector.status().get(0);
  }

  private static long count(Connection connection) throws Exception {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(COUNT)) {
      found.next();
      return found.getLong(1);
    }
  }
}
