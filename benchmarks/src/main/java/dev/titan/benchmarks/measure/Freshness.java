package dev.titan.benchmarks.measure;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.benchmarks.feed.Snapshot;
import dev.titan.benchmarks.feed.TopicAppender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a bill takes from the moment before it is appended to Kafka until a query finds it, at a
 * steady rate of bills. One connection asks again and again for the newest bill of each outlet; an
 * outlet's bills come in order, so the older ones are there as well. The answer is late by at most
 * one round of that query and the pause after it, which is told as the resolution.
 */
public final class Freshness {

  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Asking without a pause would take a core from what is measured. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

  private static final int ROUNDS_BETWEEN_SUMS = 4;

  /**
   * What was found, in milliseconds.
   *
   * @param bills bills measured
   * @param p50 middle
   * @param p99 the slowest hundredth
   * @param max the slowest
   * @param dailyP50 middle of the time until the bill was counted in {@code sales_daily}
   * @param dailyP99 the slowest hundredth of that
   * @param resolution middle of the time that one round of queries took
   * @param settlingP99 the slowest hundredth of the bills of the seconds before, which no other
   *     figure counts; 0 when there were none
   */
  public record Result(
      int bills,
      double p50,
      double p99,
      double max,
      double dailyP50,
      double dailyP99,
      double resolution,
      double settlingP99) {}

  private final Connection connection;
  private final List<Snapshot> bills;
  private final LocalDate firstDay;
  private final Map<String, Deque<Sent>> awaitedRows = new HashMap<>();
  private final Map<String, Deque<Sent>> awaitedSums = new HashMap<>();
  private final int settlingBills;
  private final List<Double> settling = new ArrayList<>();
  private final List<Double> rows = new ArrayList<>();
  private final List<Double> sums = new ArrayList<>();
  private final List<Double> rounds = new ArrayList<>();

  /** A bill on its way: its day, reference and number among the outlet's, when it was appended. */
  private record Sent(LocalDate day, long reference, long number, long nanos, boolean settling) {}

  private Freshness(
      Connection connection, List<Snapshot> bills, LocalDate firstDay, int settlingBills) {
    this.connection = connection;
    this.bills = bills;
    this.firstDay = firstDay;
    this.settlingBills = settlingBills;
    for (Snapshot bill : bills) {
      String outlet = bill.bill().outlet();
      awaitedRows.computeIfAbsent(outlet, none -> new ConcurrentLinkedDeque<>());
      awaitedSums.computeIfAbsent(outlet, none -> new ConcurrentLinkedDeque<>());
    }
  }

  /** Bills of business days that the tables do not know yet, for so many seconds. */
  public static List<Snapshot> bills(BillFeed feed, int seconds, int billsPerSecond) {
    int count = seconds * billsPerSecond;
    List<Snapshot> bills = new ArrayList<>(count);
    while (bills.size() < count) {
      List<Snapshot> day = feed.nextDay();
      bills.addAll(day.subList(0, Math.min(day.size(), count - bills.size())));
    }
    return bills;
  }

  /**
   * Appends the bills at a steady rate and measures each; the ledger runs and has caught up.
   *
   * @param firstDay the business days from here on are new to the tables
   * @param settlingBills how many of them come first and are told apart: after a back-fill, code
   *     that has only ever seen full batches is compiled anew for single bills, and the store still
   *     merges what was back-filled
   */
  public static Result measure(
      Connection connection,
      TopicAppender appender,
      List<Snapshot> bills,
      LocalDate firstDay,
      int settlingBills,
      int billsPerSecond)
      throws Exception {
    return new Freshness(connection, bills, firstDay, settlingBills).run(appender, billsPerSecond);
  }

  private Result run(TopicAppender appender, int billsPerSecond) throws Exception {
    AtomicBoolean sent = new AtomicBoolean();
    Thread sender = new Thread(() -> send(appender, billsPerSecond, sent), "bench-sender");
    sender.setDaemon(true);
    sender.start();
    long deadline =
        System.nanoTime() + LIMIT_NANOS + bills.size() * 1_000_000_000L / billsPerSecond;
    int counted = bills.size() - settlingBills;
    while (rows.size() < counted || sums.size() < counted) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Only %d of %d bills can be queried, %d are counted; all are sent: %s"
                .formatted(rows.size(), counted, sums.size(), sent.get()));
      }
      lookOnce();
    }
    sender.join();
    double[] found = toArray(rows);
    double[] summed = toArray(sums);
    return new Result(
        found.length,
        Percentiles.of(found, 50),
        Percentiles.of(found, 99),
        Percentiles.of(found, 100),
        Percentiles.of(summed, 50),
        Percentiles.of(summed, 99),
        Percentiles.median(toArray(rounds)),
        settling.isEmpty() ? 0 : Percentiles.of(toArray(settling), 99));
  }

  private void send(TopicAppender appender, int billsPerSecond, AtomicBoolean sent) {
    Map<String, Long> numbers = new HashMap<>();
    long began = System.nanoTime();
    for (int at = 0; at < bills.size(); at++) {
      long due = began + at * 1_000_000_000L / billsPerSecond;
      long ahead = due - System.nanoTime();
      if (ahead > 0) {
        LockSupport.parkNanos(ahead);
      }
      Snapshot bill = bills.get(at);
      String outlet = bill.bill().outlet();
      long number = numbers.merge(outlet, 1L, Long::sum);
      Sent now =
          new Sent(
              bill.bill().businessDate(),
              Long.parseLong(bill.bill().sourceRef()),
              number,
              System.nanoTime(),
              at < settlingBills);
      awaitedRows.get(outlet).add(now);
      awaitedSums.get(outlet).add(now);
      appender.append(bill);
    }
    appender.flush();
    sent.set(true);
  }

  private void lookOnce() throws SQLException {
    long began = System.nanoTime();
    look(
        "SELECT outlet_id, max(toUInt64OrZero(source_ref)) FROM titan.bills WHERE %s GROUP BY 1",
        firstAwaited(), awaitedRows, rows, true);
    if (rounds.size() % ROUNDS_BETWEEN_SUMS == 0) {
      look(
          "SELECT outlet_id, sum(bill_count + complimentary_count + cancelled_count)"
              + " FROM titan.sales_daily FINAL WHERE %s GROUP BY 1",
          firstDay, awaitedSums, sums, false);
    }
    LockSupport.parkNanos(PAUSE_NANOS);
    rounds.add((System.nanoTime() - began) / 1e6);
  }

  /** No bill of an earlier business day is still on its way. */
  private LocalDate firstAwaited() {
    return awaitedRows.values().stream()
        .map(Deque::peek)
        .filter(Objects::nonNull)
        .map(Sent::day)
        .min(Comparator.naturalOrder())
        .orElse(firstDay);
  }

  private void look(
      String query,
      LocalDate from,
      Map<String, Deque<Sent>> awaited,
      List<Double> found,
      boolean byReference)
      throws SQLException {
    String days = "business_date >= '%s'".formatted(from);
    Map<String, Long> newest = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query.formatted(days))) {
      while (result.next()) {
        newest.put(result.getString(1), result.getLong(2));
      }
    }
    long now = System.nanoTime();
    newest.forEach(
        (outlet, reached) -> {
          Deque<Sent> waiting = awaited.getOrDefault(outlet, new ArrayDeque<>());
          while (!waiting.isEmpty()
              && (byReference ? waiting.peek().reference() : waiting.peek().number()) <= reached) {
            Sent arrived = waiting.poll();
            double took = (now - arrived.nanos()) / 1e6;
            if (!arrived.settling()) {
              found.add(took);
            } else if (byReference) {
              settling.add(took);
            }
          }
        });
  }

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
