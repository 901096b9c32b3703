package dev.titan.localstack.cli.replay;

import dev.titan.contracts.money.Money;
import dev.titan.localstack.simulator.replay.TicketFile;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Prints what a replay came to: what the file holds beside what ClickHouse holds. */
public final class ReplayReport {
  private static final int BAD_ROWS = 20;

  private final PrintStream out;

  /** Prints to a stream. */
  public ReplayReport(PrintStream out) {
    this.out = out;
  }

  /** Prints all of it. */
  public void print(TicketFile file, ReplayResult result) {
    ReplaySums served = result.served();
    ReplaySums stored = result.stored();
    out.println();
    row("", "file", "ClickHouse");
    row("bills", number(served.bills()), number(stored.bills()));
    row("lines", number(served.lines()), number(stored.lines()));
    row("quantity", served.quantity().toPlainString(), stored.quantity().toPlainString());
    row("net amount", served.net().toString(), stored.net().toString());
    row("first day", text(served.first()), text(stored.first()));
    row("last day", text(served.last()), text(stored.last()));
    out.println();
    months(served, stored);
    badRows(file);
    if (!result.deadLetters().isEmpty()) {
      out.println();
      out.println("Not understood by the connector or the ledger (the newest ten):");
      result.deadLetters().forEach(reason -> out.println("  " + reason));
    }
    out.println();
    out.println(verdict(result));
  }

  private void months(ReplaySums served, ReplaySums stored) {
    out.printf(
        Locale.ROOT, "  %-9s %9s %9s %12s %16s%n", "month", "bills", "lines", "quantity", "net");
    TreeSet<YearMonth> all = new TreeSet<>(served.months().keySet());
    all.addAll(stored.months().keySet());
    for (YearMonth month : all) {
      ReplaySums.Month there = stored.months().getOrDefault(month, ReplaySums.Month.EMPTY);
      ReplaySums.Month here = served.months().getOrDefault(month, ReplaySums.Month.EMPTY);
      out.printf(
          Locale.ROOT,
          "  %-9s %9d %9d %12s %16s%s%n",
          month,
          there.bills(),
          there.lines(),
          there.quantity().toPlainString(),
          there.net(),
          there.equals(here) ? "" : "  differs: the file has " + words(here));
    }
  }

  private static String words(ReplaySums.Month month) {
    return month.bills() + " bills, " + month.lines() + " lines, " + month.net();
  }

  private void badRows(TicketFile file) {
    if (file.badRows().isEmpty()) {
      return;
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "%d of %d rows of the file could not be read and were not served:%n",
        file.badRows().size(),
        file.rows());
    file.badRows().stream().limit(BAD_ROWS).forEach(row -> out.println("  " + row));
    if (file.badRows().size() > BAD_ROWS) {
      out.println("  and " + (file.badRows().size() - BAD_ROWS) + " more");
    }
  }

  private static String verdict(ReplayResult result) {
    if (result.isEqual()) {
      return "Equal: everything that was served is in ClickHouse, once.";
    }
    return switch (result.ending()) {
      case STOPPED -> "Stopped before everything had arrived; the same replay completes it.";
      case STALLED ->
          "Different: nothing new arrived for too long. See logs/titan.log in the data folder.";
      case COMPLETE ->
          result.stored().bills() > result.served().bills()
              ? "Different: the outlet has bills of another replay. Replay to another outlet"
                  + " (--outlet ID) or folder (--data DIR)."
              : "Different: everything was served, but not everything is in ClickHouse. See"
                  + " logs/titan.log in the data folder.";
    };
  }

  private void row(String what, String here, String there) {
    out.printf(Locale.ROOT, "  %-12s %18s %18s%n", what, here, there);
  }

  private static String number(long number) {
    String text = new Money(number * 100).toString();
    return text.substring(1, text.length() - 3);
  }

  private static <T> String text(Optional<T> value) {
    return value.map(String::valueOf).orElse("none");
  }
}
