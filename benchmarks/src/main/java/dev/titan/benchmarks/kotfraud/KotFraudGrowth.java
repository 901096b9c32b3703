package dev.titan.benchmarks.kotfraud;

import dev.titan.benchmarks.measure.MeasuredStack;
import dev.titan.benchmarks.measure.Waiting;
import dev.titan.localstack.services.JobHandle;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a fact costs the kotfraud job when it knows little, and when it knows many outlets or a long
 * time: the same days of the same few outlets are examined in each case, after what is known has
 * been. It is measured from before the first fact of a day is appended until its last case is heard
 * of at each of the outlets.
 */
public final class KotFraudGrowth {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final Duration LOOK = Duration.ofMillis(1);

  /** Orders a day of what is only known. */
  private static final int KNOWN_ORDERS = 4;

  private final Path home;
  private final Path folder;
  private final Size size;
  private final Clock clock;
  private final Consumer<String> progress;

  /**
   * How much is measured.
   *
   * @param outlets that are measured
   * @param orders of each of them on a day that is measured
   * @param days that are measured, of which the later half counts
   */
  public record Size(int outlets, int orders, int days) {}

  KotFraudGrowth(Path home, Path folder, Size size, Clock clock, Consumer<String> progress) {
    this.home = home;
    this.folder = folder;
    this.size = size;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Measures with little known, then with many outlets, then with many days, then with little
   * again. Everything has run before it counts, so that it is not the start of Java that is seen.
   *
   * @param home Titan's folder
   * @param folder an empty folder
   * @param manyOutlets how many they are, the measured ones among them, each with one day
   * @param manyDays how many they are, of the measured outlets
   * @param progress told in lines for people
   */
  public static KotFraudGrowthResult run(
      Path home,
      Path folder,
      Size size,
      int manyOutlets,
      int manyDays,
      Clock clock,
      Consumer<String> progress)
      throws Exception {
    KotFraudGrowth growth = new KotFraudGrowth(home, folder, size, clock, progress);
    growth.measure("warm-up", size.outlets(), manyDays);
    double before = growth.measure("little", size.outlets(), 1);
    double outlets = growth.measure("outlets", manyOutlets, 1);
    double days = growth.measure("days", size.outlets(), manyDays);
    double after = growth.measure("little-again", size.outlets(), 1);
    return new KotFraudGrowthResult(
        size.outlets(), manyOutlets, manyDays, before, after, outlets, days);
  }

  /** Microseconds a fact, the median of the days that count. */
  double measure(String name, int outlets, int days) throws Exception {
    try (MeasuredStack stack = MeasuredStack.start(home, folder.resolve(name), clock, step -> {})) {
      SmallOutlets feed = new SmallOutlets(stack.publishers().open(), outlets);
      LocalDate known = FIRST.minusDays(days);
      feed.open(known);
      JobHandle job = stack.examine(KotFraudWorkflow.NAME);
      try (LastCases cases = LastCases.from(stack.kafka())) {
        long facts = 0;
        for (int day = 0; day < days; day++) {
          boolean last = day == days - 1;
          facts += feed.day(outlets, known.plusDays(day), KNOWN_ORDERS, last ? "known" : "");
        }
        Waiting.until("What is known", LOOK, LIMIT, cases.heardAt(outlets, "known"));
        progress.accept("%s: %,d records are known".formatted(name, facts));
        List<Double> micros = new ArrayList<>();
        for (int day = 0; day < size.days(); day++) {
          String last = "last-" + day;
          long began = System.nanoTime();
          long records = feed.day(size.outlets(), FIRST.plusDays(day), size.orders(), last);
          long end = Waiting.until(last, LOOK, LIMIT, cases.heardAt(size.outlets(), last));
          micros.add((end - began) / 1e3 / records);
        }
        job.cancel();
        List<Double> counted =
            micros.subList(size.days() / 2, size.days()).stream().sorted().toList();
        double median = counted.get(counted.size() / 2);
        progress.accept("%s: %.0f us a fact".formatted(name, median));
        return median;
      }
    }
  }
}
