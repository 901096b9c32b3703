package dev.titan.localstack.cli;

import dev.titan.localstack.cli.evaluate.Evaluated;
import dev.titan.localstack.cli.evaluate.EventFolder;
import dev.titan.localstack.cli.evaluate.ScoreJson;
import dev.titan.localstack.cli.evaluate.ScoreReport;
import dev.titan.localstack.cli.evaluate.simulated.Simulation;
import dev.titan.localstack.cli.evaluate.simulated.SimulationOptions;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ScratchFolder;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.simulator.house.fraud.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how well a detector finds what was injected. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends events whose truth is known through Kafka, the detector's job and ClickHouse, on"
          + " services of its own, and says what was found, what was missed and what was wrong."
    })
final class EvaluateCommand implements ConsoleCommand {
  /** They say what is simulated. */
  private static final List<String> OF_SIMULATIONS = List.of("--days", "--outlets", "--style");

  private final Console console;

  /** The detectors that can be evaluated. */
  enum Detector {
    kotfraud
  }

  /** How people cheat. */
  enum Manner {
    clumsy,
    careful,
    spread,
    all
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DETECTOR", description = "${COMPLETION-CANDIDATES}.")
  private Detector detector;

  @Option(
      names = "--events",
      paramLabel = "DIR",
      description = {
        "Folder with reference.json, bills.jsonl, kots.jsonl, bill-audits.jsonl, cash.jsonl and"
            + " truth.jsonl; pipelines/EVALUATION.md says what stands in them."
      })
  private Path events;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Instead of files: simulated chains in which some people cheat.")
  private Long seed;

  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "14",
      description = "Business days on which they do (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--outlets",
      paramLabel = "K",
      defaultValue = "4",
      description =
          "Outlets at which they do, beside as many honest ones (default: ${DEFAULT-VALUE}).")
  private int outlets;

  @Option(
      names = "--style",
      defaultValue = "all",
      description = "How they do: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Manner style;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the score to this file, too.")
  private Path json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Empty folder that keeps everything of this run; default: a temporary one, which is"
              + " removed.")
  private Path data;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if ((events == null) == (seed == null)) {
      throw new ParameterException(spec.commandLine(), "Give either --events DIR or --seed N");
    }
    refuseWhatEventsDecide();
    try (ScratchFolder folder = ScratchFolder.open("titan-evaluate-", Optional.ofNullable(data))) {
      Logs.to(folder.path().resolve("logs"));
      Evaluated evaluated = evaluated(StackOptions.embedded(folder.path(), Home.folder()));
      new ScoreReport(console.out()).print(evaluated);
      if (json != null) {
        ScoreJson.write(evaluated, json);
      }
      folder.done();
      return 0;
    }
  }

  private void refuseWhatEventsDecide() {
    List<String> given =
        OF_SIMULATIONS.stream()
            .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
            .toList();
    if (events != null && !given.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Only --seed N takes %s: what --events DIR holds is sent as it is"
              .formatted(String.join(", ", given)));
    }
  }

  private Evaluated evaluated(StackOptions stack) {
    Steps steps = new Steps(console.out());
    if (events != null) {
      steps.say("Evaluation of %s on %s".formatted(detector, events));
      return new EventFolder(events, steps).run(stack, StopSignal.install(), Clock.systemUTC());
    }
    SimulationOptions options = new SimulationOptions(seed, days, outlets, styles());
    steps.say(
        "Evaluation of %s: seed %d, %d days, %d outlets, style %s"
            .formatted(detector, seed, days, outlets, style));
    return new Simulation(options, steps).run(stack, StopSignal.install());
  }

  private Set<Style> styles() {
    return style == Manner.all
        ? EnumSet.allOf(Style.class)
        : EnumSet.of(Style.valueOf(style.name().toUpperCase(Locale.ROOT)));
  }
}
