package dev.titan.benchmarks.report;

import dev.titan.benchmarks.BenchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** {@code benchmarks/RESULTS.md}: what was measured when and where, the newest last. */
public final class ResultsFile {

  private static final String HEAD =
      """
      # Results of `./titan bench`

      Each section is one run, appended by `./titan bench --results`; README.md says how each figure is taken.
      Rates depend on the machine and on what else it does: compare the ratios of one run, not rates of two.
      """;

  private ResultsFile() {}

  /** Appends a section; the file is made when it is absent. */
  public static void append(BenchResult result, Machine machine, Clock clock, Path file)
      throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, HEAD);
    }
    Files.writeString(file, section(result, machine, clock), StandardOpenOption.APPEND);
  }

  private static String section(BenchResult result, Machine machine, Clock clock) {
    return String.format(
        Locale.ROOT,
        "%n## %s%n%n%s.%n%n%,d snapshots of %d outlets, %.0f bytes and %.1f lines each; %d rounds,"
            + " medians.%n%n%s%n",
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        machine,
        result.options().bills(),
        result.options().outlets(),
        result.meanBytes(),
        result.meanLines(),
        result.options().rounds(),
        TextReport.table(result));
  }
}
