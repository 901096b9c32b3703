package dev.titan.localstack.cli.view;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import dev.titan.contracts.money.Money;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Says the most important in a line every few seconds; for files, pipes and scripts. */
public final class PlainOutput implements Output {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private static final int CASES = 3;

  private final PrintStream out;
  private final Set<String> told = new HashSet<>();
  private Duration next = Duration.ZERO;
  private boolean saidLive;

  /** Writes to a stream. */
  public PlainOutput(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(Snapshot snapshot) {
    boolean justLive = snapshot.backfill().isDone() && !saidLive;
    if (snapshot.running().compareTo(next) < 0 && !justLive) {
      return;
    }
    next = snapshot.running().plus(EVERY);
    saidLive = snapshot.backfill().isDone();
    out.println(line(snapshot));
    snapshot.figures().map(Figures::cases).ifPresent(this::tell);
    snapshot
        .files()
        .lastFailed()
        .filter(one -> told.add(one.origin() + one.at()))
        .ifPresent(one -> out.println("      not taken: " + one.line()));
  }

  /** Each case once, the newest few of those that came together. */
  private void tell(OpenCases cases) {
    cases.newest().stream()
        .filter(one -> told.add(one.id()))
        .limit(CASES)
        .forEach(
            one ->
                out.printf(
                    "      case %s at %s, %s: %s%n",
                    one.id(), one.outlet(), one.severity(), one.words()));
  }

  private static String line(Snapshot snapshot) {
    StringBuilder line = new StringBuilder();
    Snapshot.Backfill backfill = snapshot.backfill();
    line.append(String.format(Locale.ROOT, "%5s ", Words.roughSpan(snapshot.running())));
    if (backfill.isDone()) {
      line.append("live");
    } else if (backfill.daysTotal() == 0) {
      line.append("asking the sources");
    } else {
      line.append("back-fill %d of %d days".formatted(backfill.daysDone(), backfill.daysTotal()));
      backfill.left().ifPresent(left -> line.append(", " + Words.span(left) + " left"));
    }
    backfill.took().ifPresent(took -> line.append(" (back-fill took " + Words.span(took) + ")"));
    if (!snapshot.problem().isEmpty()) {
      return line.append("; " + snapshot.problem()).toString();
    }
    snapshot
        .figures()
        .ifPresent(
            figures -> {
              Money net =
                  figures.shops().stream()
                      .map(ShopFigures::netSales)
                      .reduce(Money.ZERO, Money::plus);
              line.append("; " + Words.count(figures.bills()) + " bills");
              line.append(", today " + Words.rupees(net));
              line.append(", open cases " + Words.count(figures.cases().count()));
              line.append(", dead letters " + figures.deadLetters());
            });
    if (!snapshot.files().byStatus().isEmpty()) {
      line.append("; files " + IngestedFiles.line(snapshot.files().byStatus()));
    }
    line.append("; " + Words.rate(snapshot.perMinute()) + " bills a minute");
    snapshot.lag().last().ifPresent(lag -> line.append(", pipeline lag " + Words.fine(lag)));
    snapshot.statuses().stream()
        .filter(status -> !status.message().isEmpty())
        .forEach(
            status ->
                line.append(
                    System.lineSeparator()
                        + "      "
                        + status.outlet().outlet()
                        + ": "
                        + status.message()));
    return line.toString();
  }

  @Override
  public void close() {
    out.flush();
  }
}
