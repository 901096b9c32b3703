package dev.titan.localstack.cli;

import dev.titan.localstack.cli.evaluate.Evaluated;
import dev.titan.localstack.cli.evaluate.EventFolder;
import dev.titan.localstack.cli.evaluate.ScoreJson;
import dev.titan.localstack.cli.evaluate.ScoreReport;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ScratchFolder;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.services.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
  private final Console console;

  /** The detectors that can be evaluated. */
  enum Detector {
    kotfraud
  }

  @Parameters(paramLabel = "DETECTOR", description = "${COMPLETION-CANDIDATES}.")
  private Detector detector;

  @Option(
      names = "--events",
      paramLabel = "DIR",
      required = true,
      description = {
        "Folder with reference.json, bills.jsonl, kots.jsonl, bill-audits.jsonl, cash.jsonl and"
            + " truth.jsonl; pipelines/EVALUATION.md says what stands in them."
      })
  private Path events;

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
    try (ScratchFolder folder = ScratchFolder.open("titan-evaluate-", Optional.ofNullable(data))) {
      Logs.to(folder.path().resolve("logs"));
      console.out().println("Evaluation of " + detector + " on " + events);
      Evaluated evaluated =
          new EventFolder(events, new Steps(console.out()))
              .run(
                  StackOptions.embedded(folder.path(), Home.folder()),
                  StopSignal.install(),
                  Clock.systemUTC());
      new ScoreReport(console.out()).print(evaluated);
      if (json != null) {
        ScoreJson.write(evaluated.score(), json);
      }
      folder.done();
      return 0;
    }
  }
}
