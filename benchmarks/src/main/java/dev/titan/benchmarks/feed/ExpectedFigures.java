package dev.titan.benchmarks.feed;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillStatus;
import java.util.HashMap;
import java.util.Map;

/** Adds up what the tables must show after the snapshots that were fed. */
public final class ExpectedFigures {

  private final Map<String, Known> bills = new HashMap<>();
  private long snapshots;
  private long bytes;
  private long lineCount;

  /** What holds of a bill; the most lines and payments it ever had stay in an append-only job. */
  private record Known(
      int lines, int payments, int mostLines, int mostPayments, long total, long sale) {}

  /**
   * The figures.
   *
   * @param bills bills
   * @param lines lines of the contents that hold
   * @param payments payments of the contents that hold
   * @param mostLines lines, with those that an amendment took away
   * @param mostPayments payments, with those that an amendment took away
   * @param totalPaise totals of all bills, whatever their status
   * @param netPaise net sales of the sold ones
   */
  public record Figures(
      long bills,
      long lines,
      long payments,
      long mostLines,
      long mostPayments,
      long totalPaise,
      long netPaise) {}

  /** Counts a snapshot; they come in the order of the topic. */
  public void saw(Snapshot snapshot) {
    Bill bill = snapshot.bill();
    snapshots++;
    bytes += snapshot.value().length;
    lineCount += bill.lines().size();
    int lines = bill.lines().size();
    int payments = bill.payments().size();
    Known older = bills.get(snapshot.key() + "/" + bill.billId());
    bills.put(
        snapshot.key() + "/" + bill.billId(),
        new Known(
            lines,
            payments,
            older == null ? lines : Math.max(lines, older.mostLines()),
            older == null ? payments : Math.max(payments, older.mostPayments()),
            bill.totalPaise(),
            bill.status() == BillStatus.SUCCESS ? bill.netPaise() : 0));
  }

  /** Snapshots so far. */
  public long snapshots() {
    return snapshots;
  }

  /** Mean size of a snapshot's JSON, in bytes. */
  public double meanBytes() {
    return (double) bytes / Math.max(1, snapshots);
  }

  /** Mean number of lines on a snapshot. */
  public double meanLines() {
    return (double) lineCount / Math.max(1, snapshots);
  }

  /** The figures as of the last snapshot. */
  public Figures figures() {
    long lines = 0;
    long payments = 0;
    long mostLines = 0;
    long mostPayments = 0;
    long total = 0;
    long net = 0;
    for (Known known : bills.values()) {
      lines += known.lines();
      payments += known.payments();
      mostLines += known.mostLines();
      mostPayments += known.mostPayments();
      total += known.total();
      net += known.sale();
    }
    return new Figures(bills.size(), lines, payments, mostLines, mostPayments, total, net);
  }
}
