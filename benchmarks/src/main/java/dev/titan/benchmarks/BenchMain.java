package dev.titan.benchmarks;

import dev.titan.benchmarks.backfill.BackfillBench;
import dev.titan.benchmarks.backfill.BackfillResult;
import dev.titan.benchmarks.hooks.HookBench;
import dev.titan.benchmarks.hooks.HookResult;
import dev.titan.benchmarks.jmh.JmhRun;
import dev.titan.benchmarks.kotfraud.KotFraudBench;
import dev.titan.benchmarks.kotfraud.KotFraudGrowth;
import dev.titan.benchmarks.kotfraud.KotFraudGrowthResult;
import dev.titan.benchmarks.kotfraud.KotFraudRates;
import dev.titan.benchmarks.kotfraud.KotFraudResult;
import dev.titan.benchmarks.kotfraud.KotFraudThroughput;
import dev.titan.benchmarks.report.JsonReport;
import dev.titan.benchmarks.report.Machine;
import dev.titan.benchmarks.report.ResultsFile;
import dev.titan.benchmarks.report.TextReport;
import dev.titan.benchmarks.sheets.SheetBench;
import dev.titan.benchmarks.sheets.SheetResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code ./titan bench}. */
@Command(
    name = "./titan bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures throughput, freshness and memory on this machine, on a stack of its own.")
public final class BenchMain implements Callable<Integer> {

  private static final int HOOK_REQUESTS_PER_SECOND = 2000;
  private static final int HOOK_SECONDS = 30;
  private static final int FRAUD_OUTLETS = 40;
  private static final int FRAUD_DAYS = 2;
  private static final KotFraudGrowth.Size GROWTH = new KotFraudGrowth.Size(10, 300, 30);
  private static final int GROWTH_OUTLETS = 10_000;
  private static final int GROWTH_DAYS = 365;
  private static final BackfillBench.Size BACKFILL = new BackfillBench.Size(20, 100, 365, 90, 60);
  private static final int CASE_SECONDS = 60;
  private static final int SETTLING_CHANGES = 60;
  private static final int RULE_CHANGES = 120;
  private static final int WORKBOOK_ROWS = 500;
  private static final int TEXT_ROWS = 200_000;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--bills",
      defaultValue = "200000",
      description = "bill snapshots on the topic (default ${DEFAULT-VALUE})")
  private int bills;

  @Option(
      names = "--outlets",
      defaultValue = "20",
      description = "outlets that they belong to (default ${DEFAULT-VALUE})")
  private int outlets;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "how often each job is measured (default ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--freshness-seconds",
      defaultValue = "120",
      description = "how long bills are appended at a steady rate (default ${DEFAULT-VALUE})")
  private int freshnessSeconds;

  @Option(
      names = "--settling-seconds",
      defaultValue = "120",
      description = "how long they are appended before that (default ${DEFAULT-VALUE})")
  private int settlingSeconds;

  @Option(
      names = "--bills-per-second",
      defaultValue = "500",
      description = "that rate (default ${DEFAULT-VALUE})")
  private int billsPerSecond;

  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "of the simulated chain (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", paramLabel = "FILE", description = "write the figures there, as JSON")
  private Path json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "an empty folder for the data, kept afterwards; without it a temporary one")
  private Path data;

  @Option(names = "--results", description = "append the figures to benchmarks/RESULTS.md")
  private boolean results;

  @Option(names = "--jmh", description = "run the micro-benchmarks of the hot paths instead")
  private boolean jmh;

  @Option(names = "--hooks", description = "measure the hooks instead: 2,000 requests a second")
  private boolean hooks;

  @Option(
      names = "--kotfraud",
      description =
          "measure instead how much the kotfraud job examines, how soon it tells a case, and"
              + " decides by a changed rule")
  private boolean kotfraud;

  @Option(
      names = "--sheets",
      description =
          "measure instead how fast a workbook and a long csv file are read and understood")
  private boolean sheets;

  @Option(
      names = "--growth",
      description =
          "measure instead what a fact costs the kotfraud job when it knows many outlets or days")
  private boolean growth;

  @Option(
      names = "--backfill",
      description = "measure instead whether the back-fill of one outlet's year delays the others")
  private boolean backfill;

  @Option(
      names = "--home",
      hidden = true,
      defaultValue = "${sys:titan.home:-.}",
      description = "Titan's folder")
  private Path home;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs the command; 0 when all was measured and all rows are right. */
  static int execute(String... arguments) {
    return new CommandLine(new BenchMain())
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              command.getErr().println("titan: the benchmark failed: " + problem);
              return 1;
            })
        .execute(arguments);
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (jmh) {
      JmhRun.run();
      return 0;
    }
    Path folder = dataFolder();
    System.setProperty("titan.bench.log", folder.resolve("logs/titan.log").toString());
    try {
      Clock clock = Clock.systemUTC();
      Consumer<String> progress = line -> out.printf("titan: %s%n", line);
      if (hooks) {
        HookResult result =
            HookBench.run(
                folder, HOOK_REQUESTS_PER_SECOND, settlingSeconds, HOOK_SECONDS, clock, progress);
        tell(out, result.text());
        if (json != null) {
          result.write(json);
        }
        return 0;
      }
      if (sheets) {
        SheetResult result = SheetBench.run(folder, WORKBOOK_ROWS, TEXT_ROWS, progress);
        tell(out, result.describe());
        if (json != null) {
          result.write(json);
        }
        return 0;
      }
      if (kotfraud) {
        Path titan = home.toAbsolutePath().normalize();
        KotFraudRates rates =
            KotFraudThroughput.run(
                titan,
                folder.resolve("throughput"),
                FRAUD_OUTLETS,
                FRAUD_DAYS,
                rounds,
                clock,
                progress);
        tell(out, rates.text());
        KotFraudResult result =
            KotFraudBench.run(
                titan,
                folder.resolve("latency"),
                settlingSeconds,
                CASE_SECONDS,
                SETTLING_CHANGES,
                RULE_CHANGES,
                clock,
                progress);
        tell(out, result.text());
        if (json != null) {
          result.write(rates, json);
        }
        return 0;
      }
      if (growth) {
        KotFraudGrowthResult result =
            KotFraudGrowth.run(
                home.toAbsolutePath().normalize(),
                folder,
                GROWTH,
                GROWTH_OUTLETS,
                GROWTH_DAYS,
                clock,
                progress);
        tell(out, result.text());
        if (json != null) {
          result.write(json);
        }
        return 0;
      }
      if (backfill) {
        BackfillResult result =
            BackfillBench.run(home.toAbsolutePath().normalize(), folder, BACKFILL, clock, progress);
        tell(out, result.text());
        if (json != null) {
          result.write(json);
        }
        return 0;
      }
      BenchResult result = Bench.run(options(folder), clock, progress);
      Machine machine = Machine.here();
      out.printf("%n%s%n%n%s%n", machine, TextReport.table(result));
      if (json != null) {
        JsonReport.write(result, machine, json);
      }
      if (results) {
        ResultsFile.append(result, machine, clock, home.resolve("benchmarks/RESULTS.md"));
      }
      return 0;
    } finally {
      out.flush();
    }
  }

  private static void tell(PrintWriter out, String result) {
    out.printf("%n%s%n%n%s%n", Machine.here(), result);
  }

  private BenchOptions options(Path folder) {
    try {
      return new BenchOptions(
          home.toAbsolutePath().normalize(),
          folder,
          bills,
          outlets,
          rounds,
          settlingSeconds,
          freshnessSeconds,
          billsPerSecond,
          seed);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Old data would be measured along with the new. */
  private Path dataFolder() throws IOException {
    if (data == null) {
      Path temporary = Files.createTempDirectory("titan-bench-");
      // So that Ctrl-C leaves nothing behind either.
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(temporary.toFile())));
      return temporary;
    }
    if (Files.exists(data)) {
      try (Stream<Path> content = Files.list(data)) {
        if (content.findAny().isPresent()) {
          throw new CommandLine.ParameterException(
              spec.commandLine(), "The folder " + data + " is not empty: name another one");
        }
      }
    }
    return Files.createDirectories(data);
  }
}
