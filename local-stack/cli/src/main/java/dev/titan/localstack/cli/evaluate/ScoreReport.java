package dev.titan.localstack.cli.evaluate;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.money.Money;
import dev.titan.localstack.cli.cases.FraudCase;
import dev.titan.localstack.cli.cases.Places;
import dev.titan.localstack.cli.evaluate.score.Incident;
import dev.titan.localstack.cli.evaluate.score.Score;
import dev.titan.localstack.cli.view.TextTable;
import dev.titan.localstack.cli.view.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints how well a detector did, and what it missed and got wrong. */
public final class ScoreReport {
  private static final int MOST_LISTED = 20;
  private static final double WANTED_OVERALL = 0.95;
  private static final double WANTED_OF_A_MODE = 0.90;
  private static final double MOST_ALARMS = 0.01;

  private final PrintStream out;

  /** Prints to a stream. */
  public ScoreReport(PrintStream out) {
    this.out = out;
  }

  /** Prints all of it; the last line is a verdict. */
  public void print(Evaluated evaluated) {
    Score score = evaluated.score();
    badLines(evaluated.badLines());
    deadLetters(evaluated.deadLetters());
    out.println();
    modes(score);
    traps(score);
    falseCases(score, evaluated.places());
    missed(score, evaluated.places());
    out.println();
    out.printf(
        Locale.ROOT,
        "Honest: %d outlets, %d business days, %d false cases%n",
        score.honest().outlets(),
        score.honest().days(),
        score.honest().falseCases());
    out.println(verdict(score));
  }

  private void badLines(List<BadLine> bad) {
    if (bad.isEmpty()) {
      return;
    }
    out.println();
    out.println(bad.size() + " lines could not be read and were left out:");
    bad.stream().limit(MOST_LISTED).forEach(line -> out.println("  " + line));
    more(bad.size());
  }

  private void deadLetters(List<DeadLetter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    out.println();
    out.println(letters.size() + " records could not be read by the job and are dead letters:");
    letters.stream()
        .limit(MOST_LISTED)
        .forEach(letter -> out.println("  %s: %s".formatted(letter.position(), letter.reason())));
    more(letters.size());
  }

  private void modes(Score score) {
    TextTable table =
        TextTable.of("mode")
            .right(
                "injected",
                "found",
                "missed",
                "false",
                "further",
                "precision",
                "recall",
                "₹ truth",
                "₹ found",
                "delay p50",
                "p99");
    for (Score.ModeScore mode : score.modes()) {
      table.row(
          mode.mode(),
          Integer.toString(mode.injected()),
          Integer.toString(mode.found()),
          Integer.toString(mode.missed()),
          Integer.toString(mode.falseCases()),
          mode.further() == 0 ? "" : Integer.toString(mode.further()),
          share(mode.precision()),
          share(mode.recall()),
          new Money(mode.paiseTruth()).toString(),
          new Money(mode.paiseFound()).toString(),
          mode.delay(50).map(Words::span).orElse("-"),
          mode.delay(99).map(Words::span).orElse("-"));
    }
    table.print(out);
    out.println();
    out.println(
        "  Delay: in the time of the events, from the last event before its case opened to that"
            + " opening.");
  }

  private void traps(Score score) {
    if (score.traps().isEmpty()) {
      return;
    }
    out.println();
    TextTable table = TextTable.of("trap").right("occurrences", "false alarms");
    score
        .traps()
        .forEach(
            trap ->
                table.row(
                    trap.trap(),
                    Integer.toString(trap.occurrences()),
                    Integer.toString(trap.falseAlarms())));
    table.print(out);
  }

  private void falseCases(Score score, Places places) {
    if (score.falseCases().isEmpty()) {
      return;
    }
    out.println();
    out.println("False cases:");
    TextTable table =
        TextTable.of("case", "mode", "outlet", "day", "subject", "made of", "also injected");
    for (Score.FalseCase one : score.falseCases().stream().limit(MOST_LISTED).toList()) {
      FraudCase about = one.about();
      table.row(
          about.shortId(),
          about.mode(),
          places.name(about.key()),
          about.businessDate().toString(),
          about.subject(),
          one.trap().map(trap -> "trap " + trap).orElse(""),
          String.join("; ", one.alsoInjected()));
    }
    table.print(out);
    more(score.falseCases().size());
  }

  private void missed(Score score, Places places) {
    if (score.missed().isEmpty()) {
      return;
    }
    out.println();
    out.println("Missed:");
    TextTable table = TextTable.of("mode", "outlet", "day", "subject").right("₹");
    for (Incident one : score.missed().stream().limit(MOST_LISTED).toList()) {
      table.row(
          one.mode(),
          places.name(one.outlet()),
          one.from().equals(one.through())
              ? one.from().toString()
              : one.from() + " to " + one.through(),
          one.subject(),
          new Money(one.paise()).toString());
    }
    table.print(out);
    more(score.missed().size());
  }

  private void more(int all) {
    if (all > MOST_LISTED) {
      out.println("  and " + (all - MOST_LISTED) + " more");
    }
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
  }

  private static String verdict(Score score) {
    long weak = score.modes().stream().filter(ScoreReport::isWeak).count();
    long alarming =
        score.traps().stream()
            .filter(trap -> trap.falseAlarms() > MOST_ALARMS * trap.occurrences())
            .count();
    boolean good =
        isAtLeast(score.precision(), WANTED_OVERALL)
            && isAtLeast(score.recall(), WANTED_OVERALL)
            && weak == 0
            && alarming == 0;
    return String.format(
        Locale.ROOT,
        "%s: precision %s, recall %s; %d of %d modes are below %.2f, %d of %d traps alarm more"
            + " often than in 1 %%.",
        good ? "Good" : "Not good enough",
        share(score.precision()),
        share(score.recall()),
        weak,
        score.modes().size(),
        WANTED_OF_A_MODE,
        alarming,
        score.traps().size());
  }

  private static boolean isWeak(Score.ModeScore mode) {
    return !isAtLeast(mode.precision(), WANTED_OF_A_MODE)
        || !isAtLeast(mode.recall(), WANTED_OF_A_MODE);
  }

  /** What cannot be said is not held against anybody. */
  private static boolean isAtLeast(OptionalDouble share, double wanted) {
    return share.isEmpty() || share.getAsDouble() >= wanted;
  }
}
